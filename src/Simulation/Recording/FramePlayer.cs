using System.Text.Json;
using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Recording;

/// <summary>Serves recorded frames again, byte for byte, to whoever has subscribed to their streams. REST serves the
/// candles that closed in them.</summary>
public sealed class FramePlayer
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private readonly List<(RecordedFrame Frame, StreamKey Stream)> _frames = [];

    private FramePlayer(SimulatedMarket market) => Market = market;

    /// <summary>The candles that closed in the frames.</summary>
    public SimulatedMarket Market { get; }

    /// <summary>When the first frame came, Unix ms.</summary>
    public long StartMs => _frames[0].Frame.AtMs;

    /// <summary>Frames sent so far, each to at least one reader.</summary>
    public long Sent { get; private set; }

    /// <summary>Reads a file of <c>record --frames</c>. Throws <see cref="FormatException"/> where no candle closes in
    /// it.</summary>
    /// <param name="path">The file.</param>
    public static FramePlayer Load(string path)
    {
        var klines = FrameFile.Read(path).Select(static frame => (Frame: frame, Event: KlineEvent.Read(frame.Utf8)))
            .Where(static one => one.Event is not null).ToList();
        var closed = klines.Select(static one => one.Event).OfType<KlineEvent>().Where(static one => one.IsClosed)
            .GroupBy(static one => one.Stream).Select(static same => (same.Key, same.Select(CandleRow.Read))).ToList();
        if (closed.Count == 0) throw new FormatException($"{path}: no candle closes in it; record for longer");
        var player = new FramePlayer(SimulatedMarket.FromSeries(closed));
        player._frames.AddRange(klines.Where(static one => one.Event is not null)
            .Select(static one => (one.Frame, one.Event?.Stream ?? default)));
        return player;
    }

    /// <summary>Sends each frame when the exchange's clock is where it was recorded.</summary>
    /// <param name="exchange">Serves <see cref="Market"/> from <see cref="StartMs"/> on, at a pace.</param>
    /// <param name="time">The process's time.</param>
    /// <param name="stop">Ends it.</param>
    public async Task PlayAsync(SimulatedExchange exchange, TimeProvider time, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        // The market's own events would tell the same candles a second time.
        exchange.IsSilent = true;
        foreach (var (frame, stream) in _frames)
        {
            // Later, not at that moment: the clock stands there until somebody has subscribed.
            while (exchange.Clock.NowMs <= frame.AtMs) await Task.Delay(Look, time, stop);
            var readers = exchange.Pump.Registry.ReadersOf(stream);
            if (readers.IsEmpty) continue;
            foreach (var reader in readers) reader.Peer.SendNow(Shaped(frame, reader.IsCombined).Span);
            Sent++;
        }
    }

    // As it was recorded, unless the reader has asked for the other shape.
    private static ReadOnlyMemory<byte> Shaped(RecordedFrame frame, bool isCombined)
    {
        var reader = new Utf8JsonReader(frame.Utf8.Span);
        using var document = JsonDocument.ParseValue(ref reader);
        if (isCombined || !document.RootElement.TryGetProperty("data", out var data)) return frame.Utf8;
        return System.Text.Encoding.UTF8.GetBytes(data.GetRawText());
    }
}
