using System.Collections.Immutable;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>
/// Runs on the receive loop of one attempt. An open candle overwrites a price slot and nothing else happens; a close
/// becomes one message to the watch, which may get it before the owner's <see cref="StreamsUp"/>; replies and the
/// first kline are told to the owner.
/// </summary>
internal sealed class FramePump(
    int attempt, IActorRef owner, StreamConnectionParts parts, IScheduler clock, RejectionTally tally) : IFrameSink
{
    private readonly DecodedFrame _frame = new();
    private Reading _reading = new(parts.Dialect.DecoderFor([]), [], []);
    private long _klines;
    private long _closes;

    /// <summary>Klines that came in so far; read by the owner, which may see a slightly older count.</summary>
    internal long Klines => Volatile.Read(ref _klines);

    /// <summary>Closed ones among them.</summary>
    internal long Closes => Volatile.Read(ref _closes);

    /// <summary>Sets which streams are understood; may be called while frames come in.</summary>
    internal void Expect(ImmutableArray<StreamKey> streams)
    {
        ImmutableArray<PriceSlot> slots = [.. streams.Select(parts.Prices.SlotOf)];
        Volatile.Write(ref _reading, new Reading(parts.Dialect.DecoderFor(streams), streams, slots));
    }

    // nothing here may block or throw: it is the socket's own thread
    public void OnFrame(ReadOnlySpan<byte> frame)
    {
        var reading = Volatile.Read(ref _reading);
        var kind = reading.Decoder.Decode(frame, _frame);
        if (kind is FrameKind.OpenCandle or FrameKind.ClosedCandle) OnKline(kind, reading);
        else if (kind == FrameKind.Rejected) tally.Count(_frame.Rejection);
        else if (kind == FrameKind.Contract) OnContract();
        else owner.Tell(new ControlArrived(attempt, kind, _frame.ReplyId, _frame.ReplyCode, _frame.ReplyText));
    }

    public void OnOversized(long bytes) => tally.Count(FrameRejection.TooLong);

    private void OnContract()
    {
        if (_frame.Contract is { } news) owner.Tell(new ContractArrived(attempt, news));
    }

    private void OnKline(FrameKind kind, Reading reading)
    {
        reading.Slots[_frame.Stream].Write(_frame.Price, _frame.EventTimeMs);
        if (kind == FrameKind.ClosedCandle) OnClose(reading.Streams[_frame.Stream]);
        // one writer, so no interlocked addition
        if (_klines++ == 0) owner.Tell(new FirstKline(attempt, _frame.EventTimeMs, clock.HighResMonotonicClock));
    }

    private void OnClose(StreamKey stream)
    {
        var now = clock.HighResMonotonicClock;
        _closes++;
        parts.Watch.Tell(
            new CandleClosed(stream, _frame.Candle, CloseEvidence.Stream, _frame.EventTimeMs, now), owner);
        parts.Heard.Note(_frame.EventTimeMs, now);
    }

    // swapped as one object, so that an index always meets the list it was made for
    private sealed record Reading(
        IFrameDecoder Decoder, ImmutableArray<StreamKey> Streams, ImmutableArray<PriceSlot> Slots);
}
