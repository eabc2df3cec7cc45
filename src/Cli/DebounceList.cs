using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Signals;

namespace ActorNotice.Cli;

/// <summary>Ways of debouncing as a list of words: <c>none,5,episode</c>.</summary>
internal static class DebounceList
{
    private const int LongestCooldown = 1_000;

    /// <summary>The ways; empty when a word is none.</summary>
    internal static ImmutableArray<DebounceSettings> Parse(string text)
    {
        var ways = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Word).ToList();
        return ways.Contains(null) ? [] : [.. ways.OfType<DebounceSettings>().Distinct()];
    }

    private static DebounceSettings? Word(string word)
    {
        if (word == "none") return DebounceSettings.Default;
        if (word == "episode") return new DebounceSettings { Episode = true };
        var isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var candles);
        return isNumber && candles is >= 1 and <= LongestCooldown ? new DebounceSettings { Cooldown = candles } : null;
    }
}
