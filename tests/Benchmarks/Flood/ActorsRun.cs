using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Signals;
using ActorNotice.Signals.Watching;
using Akka.Actor;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>Feed, watch and a counting notifier, wired as the host wires them.</summary>
internal sealed class ActorsRun(ExchangeSettings settings)
{
    // the flood's candles run ahead of every clock, and there is no history to be had
    private readonly WatchSettings _watch = WatchSettings.Default with
    {
        Intervals = Streams.Intervals,
        StaleAfter = Timeout.InfiniteTimeSpan,
        HistoryDepth = 0,
    };

    internal async Task<Reading> MeasureAsync(TimeSpan length)
    {
        var (frames, signals) = (new FrameCount(), new FrameCount());
        var system = QuietSystem.Create();
        using var sockets = BinanceExchange.CreateSockets(settings);
        var rest = BinanceExchange.CreateRest(settings, TimeProvider.System);
        using var owned = rest as IDisposable;
        var notifier = system.ActorOf(CountingActor.Props(signals), "notifier");
        var plan = WatchPlan.Of(Streams.Symbols(FloodChild.Symbols), _watch);
        var watch = system.ActorOf(WatchSupervisor.Props(plan, ActorRefs.Nobody, notifier), "watch");
        var feed = system.ActorOf(
            BinanceExchange.FeedProps(
                settings, new CountingSockets(sockets, frames), rest, new LatestPrices(), watch, seed: 1),
            "feeds");
        feed.Tell(new WatchStreams(plan.Streams));

        var reading = await frames.MeasureAsync(length);
        await feed.GracefulStop(Pause.Patience);
        await CheckAsync(watch, frames.Value, signals.Value);
        await system.Terminate();
        return reading;
    }

    // a benchmark of a path that quietly does nothing would be the fastest of all
    private static async Task CheckAsync(IActorRef watch, long frames, long signals)
    {
        var snapshot = await watch.Ask<WatchSnapshot>(new WatchQuery(), Pause.Patience);
        var decided = snapshot.Streams.Sum(static stream => stream.Decisions.Total);
        var refused = snapshot.Streams.Sum(static stream => stream.Anomalies + stream.Repeats);
        if (decided < frames / 60 || refused > 0 || signals == 0)
            throw new InvalidOperationException(
                $"{frames} frames made {decided} decisions, {refused} refusals, {signals} signals");
    }
}
