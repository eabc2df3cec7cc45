using System.Globalization;

namespace ActorNotice.Exchange.Binance;

/// <summary>How long to rest after 429 and 418: what the header says, else the "banned until" of the message, else
/// the next full minute, when the weight counter starts again.</summary>
internal static class BinanceWaits
{
    private const string BannedUntil = "banned until ";

    internal static TimeSpan Of(RestAnswer answer)
    {
        // clients have seen 0, which means the same as no header
        if (answer.RetryAfter is { } header && header > TimeSpan.Zero) return header;
        return UntilBanEnds(answer) ?? UntilNextMinute(answer.Now);
    }

    private static TimeSpan? UntilBanEnds(RestAnswer answer)
    {
        var at = answer.Text.IndexOf(BannedUntil, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var digits = answer.Text.AsSpan(at + BannedUntil.Length);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length >= 0) digits = digits[..length];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var untilMs)) return null;
        var wait = untilMs - answer.Now.ToUnixTimeMilliseconds();
        return wait is > 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(wait) : null;
    }

    private static TimeSpan UntilNextMinute(DateTimeOffset now)
    {
        var intoMinute = TimeSpan.FromTicks(now.Ticks % TimeSpan.TicksPerMinute);
        return TimeSpan.FromMinutes(1) - intoMinute + TimeSpan.FromSeconds(1);
    }
}
