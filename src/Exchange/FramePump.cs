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
    int attempt, IActorRef owner, IActorRef watch, LatestPrices prices, IStreamDialect dialect, IScheduler clock,
    RejectionTally tally) : IFrameSink
{
    private readonly DecodedFrame _frame = new();
    private Reading _reading = new(dialect.DecoderFor([]), [], []);
    private bool _hasKline;

    /// <summary>Sets which streams are understood; may be called while frames come in.</summary>
    internal void Expect(ImmutableArray<StreamKey> streams)
    {
        ImmutableArray<PriceSlot> slots = [.. streams.Select(prices.SlotOf)];
        Volatile.Write(ref _reading, new Reading(dialect.DecoderFor(streams), streams, slots));
    }

    // nothing here may block or throw: it is the socket's own thread
    public void OnFrame(ReadOnlySpan<byte> frame)
    {
        var reading = Volatile.Read(ref _reading);
        var kind = reading.Decoder.Decode(frame, _frame);
        if (kind is FrameKind.OpenCandle or FrameKind.ClosedCandle) OnKline(kind, reading);
        else if (kind == FrameKind.Rejected) tally.Count(_frame.Rejection);
        else owner.Tell(new ControlArrived(attempt, kind, _frame.ReplyId, _frame.ReplyCode, _frame.ReplyText));
    }

    public void OnOversized(long bytes) => tally.Count(FrameRejection.TooLong);

    private void OnKline(FrameKind kind, Reading reading)
    {
        reading.Slots[_frame.Stream].Write(_frame.Price, _frame.EventTimeMs);
        if (kind == FrameKind.ClosedCandle) watch.Tell(Closed(reading.Streams[_frame.Stream]), owner);
        if (_hasKline) return;
        _hasKline = true;
        owner.Tell(new FirstKline(attempt));
    }

    private CandleClosed Closed(StreamKey stream) =>
        new(stream, _frame.Candle, CloseEvidence.Stream, _frame.EventTimeMs, clock.HighResMonotonicClock);

    // swapped as one object, so that an index always meets the list it was made for
    private sealed record Reading(
        IFrameDecoder Decoder, ImmutableArray<StreamKey> Streams, ImmutableArray<PriceSlot> Slots);
}
