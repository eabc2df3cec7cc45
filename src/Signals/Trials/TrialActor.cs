using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Signals.Trials;

/// <summary>
/// Answers one <see cref="RuleTrialQuery"/>: asks history for the candles of each stream, judges them by both settings,
/// and answers when the last is there or nobody would wait any longer. Child of the watch supervisor; it ends with its
/// answer.
/// </summary>
internal sealed class TrialActor : ReceiveActor, IWithTimers
{
    /// <summary>Candles that one trial may ask for, of all streams together: a part of a minute's weight.</summary>
    internal const int MostCandles = 30_000;

    /// <summary>Streams that one trial may ask for.</summary>
    internal const int MostStreams = 200;

    private const int MostAtOnce = WatchSettings.MaxHistoryDepth;

    /// <summary>How long a person waits.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly Dictionary<StreamKey, TrialCase> _open;
    private readonly Dictionary<StreamKey, ImmutableArray<Candle>> _newer = [];
    private readonly IActorRef _feed;
    private readonly IActorRef _asker;
    private RuleTrial _result = RuleTrial.None;

    /// <summary>For what <see cref="TrialCase.Between"/> found.</summary>
    public TrialActor(ImmutableArray<TrialCase> cases, IActorRef feed, IActorRef asker)
    {
        (_feed, _asker) = (feed, asker);
        _open = Affordable(cases).ToDictionary(static one => one.Stream);
        _result = _result with { Left = cases.Length - _open.Count };
        Receive<HistoryLoaded>(OnLoaded);
        Receive<HistoryUnavailable>(gone => Leave(gone.Request.Stream));
        Receive<TooLate>(_ => Answer());
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Timers.StartSingleTimer(nameof(TooLate), TooLate.Instance, Patience);
        foreach (var one in _open.Values) Ask(one.Stream, null, Math.Min(one.Candles, MostAtOnce));
        AnswerIfDone();
    }

    private static IEnumerable<TrialCase> Affordable(ImmutableArray<TrialCase> cases)
    {
        var free = MostCandles;
        return cases.Take(MostStreams).TakeWhile(one => (free -= one.Candles) >= 0);
    }

    private void OnLoaded(HistoryLoaded answer)
    {
        var stream = answer.Request.Stream;
        if (!_open.TryGetValue(stream, out var one)) return;
        var candles = answer.Candles.AddRange(_newer.GetValueOrDefault(stream, []));
        // one request brings a day of minutes, but not always what fills the window before it
        if (answer.Request.FromOpenTimeMs is null && one.Candles > MostAtOnce && candles.Length == MostAtOnce)
        {
            _newer[stream] = candles;
            var missing = one.Candles - MostAtOnce;
            Ask(stream, stream.Interval.Advance(candles[0].OpenTimeMs, -missing), missing);
            return;
        }

        _result = _result.Add(one.Judge(candles, answer.ServerTimeMs));
        _open.Remove(stream);
        AnswerIfDone();
    }

    private void Leave(StreamKey stream)
    {
        if (_open.Remove(stream)) _result = _result with { Left = _result.Left + 1 };
        AnswerIfDone();
    }

    private void Ask(StreamKey stream, long? from, int count) =>
        _feed.Tell(new HistoryWanted(stream, from, count, HistoryPurpose.Trial), Self);

    private void AnswerIfDone()
    {
        if (_open.Count == 0) Answer();
    }

    private void Answer()
    {
        _asker.Tell(_result with { Left = _result.Left + _open.Count });
        Context.Stop(Self);
    }

    private sealed record TooLate
    {
        internal static TooLate Instance { get; } = new();
    }
}
