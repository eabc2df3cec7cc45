namespace ActorNotice.Exchange.Tests.Binance;

/// <summary>Damages frames in the ways wires, proxies and other programs do.</summary>
internal sealed class FrameMutator(Random random)
{
    private static readonly string[] Fragments =
        ["{", "}", "[", "]", "\"", ",", ":", "\\", "\\u0063", "\"x\":true", "\"x\":false", "\"c\":\"1.5\",", "null", "-", "1e9", " ", "\0", "é"];

    public byte[] Mutate(byte[] frame)
    {
        var mutated = frame;
        for (var i = random.Next(1, 4); i > 0; i--) mutated = Once(mutated);
        return mutated;
    }

    private byte[] Once(byte[] frame)
    {
        if (frame.Length == 0) return frame;
        var at = random.Next(frame.Length);
        return random.Next(7) switch
        {
            0 => Flip(frame, at),
            1 => frame[..at],
            2 => [.. frame[..at], .. frame[Math.Min(frame.Length, at + random.Next(1, 20))..]],
            3 => [.. frame[..at], .. Support.Frames.Utf8(Fragments[random.Next(Fragments.Length)]), .. frame[at..]],
            4 => Repeat(frame, at),
            5 => Space(frame),
            _ => Digit(frame, at),
        };
    }

    private byte[] Flip(byte[] frame, int at)
    {
        var copy = (byte[])frame.Clone();
        copy[at] = (byte)random.Next(256);
        return copy;
    }

    private byte[] Repeat(byte[] frame, int at)
    {
        var part = frame[at..Math.Min(frame.Length, at + random.Next(1, 60))];
        return [.. frame[..at], .. part, .. frame[at..]];
    }

    // stays valid: blanks after commas and colons outside of texts
    private static byte[] Space(byte[] frame) =>
        [.. frame.SelectMany(static b => b is (byte)',' or (byte)'{' ? new[] { b, (byte)' ' } : [b])];

    // stays valid most of the time: another digit in place of a digit
    private byte[] Digit(byte[] frame, int at)
    {
        var digit = Array.FindIndex(frame, at, static b => b is >= (byte)'0' and <= (byte)'9');
        if (digit < 0) return frame;
        var copy = (byte[])frame.Clone();
        copy[digit] = (byte)('0' + random.Next(10));
        return copy;
    }
}
