using System.Text;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Latency;

/// <summary>One stream's closing frames: a calm window that signals nothing, then a spike that must.</summary>
internal sealed class SpikeSeries(StreamKey stream)
{
    private const int Window = 20;
    private const long Middle = 5_000_000;
    private long _openTimeMs = KlineText.Epoch;

    /// <summary>A full window of closes 1.5 % off the middle, in turns above and below.</summary>
    internal byte[] Calm() =>
        [.. Enumerable.Range(0, Window).SelectMany(i => Next(Middle * (i % 2 == 0 ? 1_015 : 985) / 1_000))];

    /// <summary>One close 10 % below the middle.</summary>
    internal byte[] Spike() => Next(Middle * 9 / 10);

    private byte[] Next(long cents)
    {
        var text = KlineText.Of(stream, _openTimeMs, cents, isClosed: true);
        _openTimeMs = stream.Interval.Advance(_openTimeMs);
        return StreamPeer.Framed(Encoding.ASCII.GetBytes(text));
    }
}
