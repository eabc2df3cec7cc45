using System.Buffers.Binary;

namespace ActorNotice.Exchange.Binance;

/// <summary>Reads the exchange's times: Unix milliseconds, which have 13 digits from 2001 to 2286.</summary>
internal static class AsciiMillis
{
    internal const int Digits = 13;

    /// <summary>Takes 13 digits off the front of a text; false when there are fewer.</summary>
    internal static bool TryTake(ref ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length < Digits) return false;
        var chunk = BinaryPrimitives.ReadUInt64LittleEndian(text);
        if (!AreDigits(chunk)) return false;
        value = EightDigits(chunk);
        for (var i = 8; i < Digits; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9) return false;
            value = value * 10 + digit;
        }

        text = text[Digits..];
        return true;
    }

    // every byte 0x30…0x39: the high half is 3, and stays 3 when 6 is added
    private static bool AreDigits(ulong chunk)
    {
        const ulong HighHalves = 0xF0F0F0F0F0F0F0F0;
        return ((chunk & HighHalves) | (((chunk + 0x0606060606060606) & HighHalves) >> 4)) == 0x3333333333333333;
    }

    // digits → pairs → fours → eight, each step one multiplication for all lanes
    private static long EightDigits(ulong chunk)
    {
        chunk = (chunk & 0x0F0F0F0F0F0F0F0F) * 2561 >> 8;
        chunk = (chunk & 0x00FF00FF00FF00FF) * 6553601 >> 16;
        return (long)((chunk & 0x0000FFFF0000FFFF) * 42949672960001 >> 32);
    }
}
