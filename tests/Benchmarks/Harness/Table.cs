namespace ActorNotice.Benchmarks.Harness;

/// <summary>A Markdown table on standard output.</summary>
internal sealed class Table
{
    private readonly List<string> _lines = [];

    /// <summary>Begins with the heads; all columns but the first are set to the right.</summary>
    internal Table(params string[] heads)
    {
        Row(heads);
        Row([.. heads.Select(static (_, i) => i == 0 ? "---" : "---:")]);
    }

    internal Table Row(params string[] cells)
    {
        _lines.Add($"| {string.Join(" | ", cells)} |");
        return this;
    }

    /// <summary>Writes it below a title.</summary>
    internal void Write(string title)
    {
        Console.WriteLine($"\n### {title}\n");
        foreach (var line in _lines) Console.WriteLine(line);
    }

    /// <summary>The usual table of a contest: everything as a ratio to one contender as well.</summary>
    /// <param name="title">Above it.</param>
    /// <param name="unit">What is counted, singular.</param>
    /// <param name="scores">The contenders.</param>
    /// <param name="yardstick">Index of the one that all are compared with.</param>
    internal static void WriteContest(string title, string unit, IReadOnlyList<Score> scores, int yardstick = 0)
    {
        var measure = scores[yardstick];
        var table = new Table(
            "", $"{unit}s/s", "spread", $"CPU s per M {unit}s", $"bytes per {unit}", "rate ratio", "CPU ratio");
        foreach (var score in scores)
            table.Row(
                score.Name, Text.Big(score.PerSecond), Text.Percent(score.Spread),
                Text.Digits(score.CpuSecondsPerMillion), Text.Digits(score.BytesPerOperation),
                Text.Ratio(score.RatioTo(measure, static reading => reading.PerSecond)),
                Text.Ratio(score.RatioTo(measure, static reading => reading.CpuSecondsPerMillion)));
        table.Write(title);
    }
}
