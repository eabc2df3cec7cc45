using System.Globalization;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>Times of a story as <c>00:12</c>, <c>00:12:30</c> or <c>1.06:00</c> (a day and six hours), after its
/// zero.</summary>
internal static class StoryTime
{
    private static readonly string[] Forms = [@"hh\:mm", @"hh\:mm\:ss", @"d\.hh\:mm", @"d\.hh\:mm\:ss"];

    /// <summary>Cuts to the second below, also before zero.</summary>
    internal static TimeSpan Whole(TimeSpan at) =>
        TimeSpan.FromTicks((long)Math.Floor((double)at.Ticks / TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond);

    /// <summary>The shortest form that is right to the second.</summary>
    internal static string Write(TimeSpan at)
    {
        var whole = Whole(at);
        var (size, sign) = whole < TimeSpan.Zero ? (-whole, "-") : (whole, "");
        var form = (size.Days > 0 ? 2 : 0) + (size.Seconds > 0 ? 1 : 0);
        return sign + size.ToString(Forms[form], CultureInfo.InvariantCulture);
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    internal static bool TryParse(string text, out TimeSpan at)
    {
        var isBefore = text.StartsWith('-');
        var isGood = TimeSpan.TryParseExact(text[(isBefore ? 1 : 0)..], Forms, CultureInfo.InvariantCulture, out at);
        if (isBefore) at = -at;
        return isGood;
    }

    /// <summary>An enumeration's name as files write it: <c>feed-lost</c>.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select(static (letter, index) =>
            char.IsUpper(letter) ? $"{(index == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
