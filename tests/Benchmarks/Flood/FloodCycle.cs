using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>
/// Prebuilt frames: 50 passes over all streams in which each stream's candle closes once, so 2 % are closes. Sent again
/// and again; in between <see cref="Advance"/> moves every candle one interval on and every close a step of a seeded
/// walk.
/// </summary>
internal sealed class FloodCycle
{
    private const int Passes = 50;
    private const long FirstCents = 5_000_000;
    private readonly List<TimeField> _times = [];
    private readonly List<CloseField> _closes = [];
    private readonly Random _random = new(7);
    private readonly byte[] _bytes;

    internal FloodCycle(IReadOnlyList<StreamKey> streams)
    {
        var bytes = new List<byte>();
        for (var pass = 0; pass < Passes; pass++)
            for (var i = 0; i < streams.Count; i++)
                Append(bytes, streams[i], closesAt: i % Passes, pass);
        _bytes = [.. bytes];
    }

    /// <summary>All frames of the cycle.</summary>
    internal ReadOnlySpan<byte> Frames => _bytes;

    /// <summary>Rewrites times and closes in place; their lengths never change.</summary>
    internal void Advance()
    {
        foreach (ref var time in CollectionsMarshal.AsSpan(_times))
        {
            time.Ms += time.Step;
            Utf8Formatter.TryFormat(time.Ms, _bytes.AsSpan(time.At), out _);
        }

        foreach (ref var close in CollectionsMarshal.AsSpan(_closes))
        {
            // pulled back to the middle, so that the price never leaves its 7 digits
            close.Cents += _random.Next(-60_000, 60_001) + (FirstCents - close.Cents) / 20;
            WritePrice(close.Cents, _bytes.AsSpan(close.At));
        }
    }

    private static void WritePrice(long cents, Span<byte> into)
    {
        Utf8Formatter.TryFormat(cents / 100, into, out var written);
        Utf8Formatter.TryFormat(cents % 100, into[(written + 1)..], out _, new System.Buffers.StandardFormat('D', 2));
    }

    private void Append(List<byte> bytes, StreamKey stream, int closesAt, int pass)
    {
        var index = pass > closesAt ? 1 : 0;
        var openTime = stream.Interval.Advance(KlineText.Epoch, index);
        var text = KlineText.Of(stream, openTime, FirstCents, isClosed: pass == closesAt);
        var frame = StreamPeer.Framed(Encoding.ASCII.GetBytes(text));
        var header = frame.Length - text.Length;
        var at = bytes.Count + header;
        var step = stream.Interval.NominalMs;
        _times.Add(new TimeField(at + Position(text, "\"t\":"), step, openTime));
        _times.Add(new TimeField(at + Position(text, "\"T\":"), step, stream.Interval.CloseTimeMs(openTime)));
        if (pass == closesAt) _closes.Add(new CloseField(at + Position(text, "\"c\":\""), FirstCents));
        bytes.AddRange(frame);
    }

    private static int Position(string text, string field)
    {
        var at = text.IndexOf(field, StringComparison.Ordinal);
        return at >= 0 ? at + field.Length : throw new FormatException($"no {field}");
    }

    private record struct TimeField(int At, long Step, long Ms);

    private record struct CloseField(int At, long Cents);
}
