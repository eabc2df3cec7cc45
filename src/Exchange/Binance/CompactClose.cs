using System.Buffers;
using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The end of a closed candle's compact frame, from the first trade's number on. Every byte must be where the exchange
/// puts it, so nothing can be repeated, escaped or left over, and JSON readers can only find the same; whatever
/// differs is left to the full path.
/// </summary>
internal static class CompactClose
{
    private const int MostDigits = 18;
    private static readonly SearchValues<byte> Decimals = SearchValues.Create("0123456789."u8);

    /// <summary>Reads the fields into a draft that has the times; false when the full path must decide.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> rest, ref KlineDraft draft, Interval interval) =>
        TrySigned(ref rest)
        && TrySkip(ref rest, ",\"L\":"u8) && TrySigned(ref rest)
        && TryPrices(ref rest, ref draft)
        && TryVolumes(ref rest, ref draft)
        && rest.SequenceEqual("\"}}}"u8)
        && AreTimes(draft) && draft.Close.Units > 0 && draft.FindImpossibility(interval) is null;

    private static bool TryPrices(ref ReadOnlySpan<byte> rest, ref KlineDraft draft)
    {
        if (!TryPrice(ref rest, ",\"o\":\""u8, out var open) || !TryPrice(ref rest, "\",\"c\":\""u8, out var close)
            || !TryPrice(ref rest, "\",\"h\":\""u8, out var high) || !TryPrice(ref rest, "\",\"l\":\""u8, out var low))
            return false;
        (draft.Open, draft.High, draft.Low, draft.Close) = (open, high, low, close);
        return true;
    }

    private static bool TryVolumes(ref ReadOnlySpan<byte> rest, ref KlineDraft draft)
    {
        if (!TryAmount(ref rest, "\",\"v\":\""u8, out var volume)
            || !TrySkip(ref rest, "\",\"n\":"u8) || !TryCount(ref rest, out var trades)
            || !TryAmount(ref rest, ",\"x\":true,\"q\":\""u8, out var quoteVolume)
            || !TryText(ref rest, "\",\"V\":\""u8, out _) || !TryText(ref rest, "\",\"Q\":\""u8, out _)
            || !TryText(ref rest, "\",\"B\":\""u8, out _)) return false;
        (draft.Volume, draft.Trades, draft.QuoteVolume) = (volume, trades, quoteVolume);
        return true;
    }

    private static bool TryPrice(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> before, out Price price)
    {
        price = default;
        return TryText(ref rest, before, out var text) && Price.TryParse(text, out price);
    }

    private static bool TryAmount(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> before, out decimal amount)
    {
        amount = 0;
        return TryText(ref rest, before, out var text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    // up to the closing quote, which belongs to what follows; only digits and points, so no text is cut too short
    private static bool TryText(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> before, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!TrySkip(ref rest, before)) return false;
        var length = rest.IndexOfAnyExcept(Decimals);
        if (length < 0) return false;
        text = rest[..length];
        rest = rest[length..];
        return true;
    }

    // −1 where nothing was traded
    private static bool TrySigned(ref ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("-"u8)) rest = rest[1..];
        return TryCount(ref rest, out _);
    }

    // a JSON number has no zeros in front
    private static bool TryCount(ref ReadOnlySpan<byte> rest, out long count)
    {
        count = 0;
        var digits = 0;
        while (digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9' && digits < MostDigits)
            count = count * 10 + (rest[digits++] - '0');
        if (digits == 0 || (digits > 1 && rest[0] == '0')) return false;
        rest = rest[digits..];
        return true;
    }

    private static bool AreTimes(in KlineDraft draft)
    {
        const long Least = 1_000_000_000_000;
        return draft.EventTimeMs >= Least && draft.OpenTimeMs >= Least && draft.CloseTimeMs >= Least;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text)) return false;
        rest = rest[text.Length..];
        return true;
    }
}
