namespace ActorNotice.Benchmarks.Harness;

/// <summary>Measures contenders in turns, so that whatever else the machine does meets all of them alike.</summary>
internal static class Contest
{
    /// <summary>One unrecorded round for the JIT, then the recorded ones, each with another first.</summary>
    internal static async Task<IReadOnlyList<Score>> RunAsync(
        string title, Options options, IReadOnlyList<Contender> contenders)
    {
        var readings = contenders.Select(static _ => new List<Reading>()).ToList();
        for (var round = 0; round <= options.Rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var who = (turn + round) % contenders.Count;
                GC.Collect();
                var reading = await contenders[who].Run(options.Length);
                if (round > 0) readings[who].Add(reading);
            }

            Report(title, round, options.Rounds, contenders, readings);
        }

        return [.. contenders.Select((contender, i) => new Score(contender.Name, readings[i]))];
    }

    private static void Report(
        string title, int round, int rounds, IReadOnlyList<Contender> contenders, List<List<Reading>> readings)
    {
        var what = round == 0
            ? "warm"
            : string.Join("  ", contenders.Select((one, i) => $"{one.Name} {Text.Big(readings[i][^1].PerSecond)}/s"));
        Console.Error.WriteLine($"{title} {round}/{rounds}: {what}");
    }
}
