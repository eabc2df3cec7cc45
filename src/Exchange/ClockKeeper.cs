using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Timing;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>
/// Keeps the exchange's time: has it read at start, every <c>exchange.clock.every</c>, and at once when frames
/// contradict it or this machine's clock jumps; tells it to the feed and publishes <see cref="ClockSkew"/>. Supervised
/// by the <see cref="FeedSupervisor"/>; a restart reads anew.
/// </summary>
internal sealed class ClockKeeper : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    // less than this may be a slow turn between the two clock reads
    private static readonly TimeSpan Jump = TimeSpan.FromMilliseconds(250);

    private readonly ExchangeSettings _settings;
    private readonly EventTimes _heard;
    private readonly TimeProvider _wall;
    private readonly ExchangeReckoning _reckoning = new();
    private readonly ILoggingAdapter _log = Context.GetLogger();

    private ClockSkew? _told;
    private TimeSpan _wallAhead;

    public ClockKeeper(ExchangeSettings settings, EventTimes heard, TimeProvider wall)
    {
        (_settings, _heard, _wall) = (settings, heard, wall);
        _wallAhead = WallAhead();
        Receive<ServerTimeRead>(OnRead);
        Receive<LookDue>(_ => OnLook());
        Receive<ReadingDue>(_ => Ask());
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static TimeSpan Now => Context.System.Scheduler.HighResMonotonicClock;

    private void OnRead(ServerTimeRead read)
    {
        // bounds from before the reading have aged as the old reading has
        _heard.Take();
        _reckoning.Read(read.ServerTimeMs, read.AskedAt, read.AnsweredAt);
        TellTime();
        TellSkew();
    }

    private void OnLook()
    {
        var ahead = WallAhead();
        var jump = ahead - _wallAhead;
        _wallAhead = ahead;
        if (jump.Duration() >= Jump) _log.Warning("this machine's clock jumped by {0:0.000} s", jump.TotalSeconds);
        if (_heard.Take() is { } distance && _reckoning.Hear(distance) && !_reckoning.IsContradicted) TellTime();
        if (_told is { } told && (HasMoved(told) || _reckoning.IsContradicted)) Ask();
    }

    private bool HasMoved(ClockSkew told)
    {
        var skew = Skew();
        return skew.IsOverLimit != told.IsOverLimit
            || (skew.Offset - told.Offset).Duration() >= Jump + skew.Uncertainty;
    }

    // the timer outlives a question that is never answered
    private void Ask()
    {
        Context.Parent.Tell(ServerTimeWanted.Instance);
        Timers.StartSingleTimer(nameof(ReadingDue), ReadingDue.Instance, _settings.ClockEvery);
    }

    private void TellTime()
    {
        var now = Now;
        Context.Parent.Tell(
            new ExchangeTimeRead((long)Math.Round(_reckoning.TimeMsAt(now)), now, _reckoning.Uncertainty));
    }

    private void TellSkew()
    {
        var skew = Skew();
        if (skew.IsOverLimit && _told is not { IsOverLimit: true })
            _log.Warning(
                "this machine's clock is {0:0.000} s off the exchange's (limit {1:0.###} s)",
                skew.Offset.TotalSeconds, skew.Limit.TotalSeconds);
        _told = skew;
        _log.Debug(
            "this machine's clock is {0:0.000} s ahead of the exchange's, within {1:0.000} s",
            skew.Offset.TotalSeconds, skew.Uncertainty.TotalSeconds);
        Context.System.EventStream.Publish(skew);
    }

    private ClockSkew Skew()
    {
        var offset = TimeSpan.FromMilliseconds(WallMs() - _reckoning.TimeMsAt(Now));
        return ClockSkew.Of(offset, _reckoning.Uncertainty, _settings.ClockMaxSkew);
    }

    // the monotonic clock does not know of settings of the wall clock, so this moves with them and with nothing else
    private TimeSpan WallAhead() => TimeSpan.FromMilliseconds(WallMs()) - Now;

    private double WallMs() => (_wall.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer(nameof(LookDue), LookDue.Instance, LookEvery);
        Ask();
    }

    private sealed record LookDue
    {
        internal static LookDue Instance { get; } = new();
    }

    private sealed record ReadingDue
    {
        internal static ReadingDue Instance { get; } = new();
    }
}
