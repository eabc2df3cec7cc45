using System.Globalization;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>What to measure and for how long.</summary>
/// <param name="Verb">A benchmark's name, or <c>all</c>.</param>
/// <param name="Length">Length of one measurement.</param>
/// <param name="Rounds">Recorded rounds; one more, unrecorded, comes first.</param>
internal sealed record Options(string Verb, TimeSpan Length, int Rounds)
{
    /// <summary>Reads <c>[verb] [--seconds N] [--rounds N]</c>; null when it is not that.</summary>
    internal static Options? Parse(string[] arguments)
    {
        var options = new Options("all", TimeSpan.FromSeconds(1), 3);
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            if (arguments[i] == "--seconds" && Number(value) is { } seconds)
                (options, i) = (options with { Length = TimeSpan.FromSeconds(seconds) }, i + 1);
            else if (arguments[i] == "--rounds" && Number(value) is { } rounds)
                (options, i) = (options with { Rounds = Math.Max(1, (int)rounds) }, i + 1);
            else if (i == 0 && !arguments[i].StartsWith('-'))
                options = options with { Verb = arguments[i] };
            else return null;
        }

        return options;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= 600
            ? number
            : null;
}
