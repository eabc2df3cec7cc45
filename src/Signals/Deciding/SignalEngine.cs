using System.Runtime.CompilerServices;
using ActorNotice.Market;
using ActorNotice.Signals.Maths;

namespace ActorNotice.Signals.Deciding;

/// <summary>
/// The mean-reversion rule over a series of closes: no clock, no I/O, no allocation a close. Feed it closes in order;
/// what it
/// answers depends on them alone. For candles with open times use <see cref="StreamDecider"/>.
/// </summary>
public sealed class SignalEngine
{
    // the thresholds are the same for every stream of a rule, and never change
    private static readonly ConditionalWeakTable<SignalRule, BandTest> Tests = [];

    private readonly CloseWindow _window;
    private readonly BandTest _test;
    private readonly RsiMeter? _rsi;

    /// <summary>Prepares an empty window; throws <see cref="ArgumentOutOfRangeException"/> for a rule outside
    /// <see cref="SignalRuleLimits"/>.</summary>
    public SignalEngine(SignalRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        SignalRuleLimits.ThrowIfOutside(rule);
        Rule = rule;
        _window = new CloseWindow(rule.Period);
        _test = Tests.GetValue(rule, static rule => new BandTest(rule.Deviations, rule.SqueezeBandwidth));
        _rsi = rule.Rsi is null ? null : new RsiMeter(rule.Rsi.Period);
    }

    /// <summary>The numbers it decides by.</summary>
    public SignalRule Rule { get; }

    /// <summary>True when the bands, and the RSI if it is on, have the closes they need.</summary>
    public bool IsReady => _window.IsFull && (_rsi is null || _rsi.IsReady);

    /// <summary>Wilder's RSI at the newest close, 0 … 100; null while warming up, in a series that never moved, or
    /// when off.</summary>
    public double? Rsi => _rsi?.Value;

    /// <summary>Whether the bandwidth is at or below the threshold; null while the window is not full.</summary>
    public bool? IsSqueezed => _window.IsFull ? _test.IsSqueezed(_window) : null;

    /// <summary>Takes the next close and decides on it; throws for a price that is not above 0.</summary>
    public Outcome Add(Price close)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(close.Units);
        _window.Add(close.Units);
        _rsi?.Add(close.Units);
        return IsReady ? Judge() : new Outcome(Verdict.WarmingUp, null);
    }

    /// <summary>The bands at the newest close, for display; null while the window is not full.</summary>
    public BandReading? ReadBands() => _window.IsFull ? BandDisplay.Read(_window, Rule.Deviations) : null;

    /// <summary>Back to the empty window.</summary>
    public void Clear()
    {
        _window.Clear();
        _rsi?.Clear();
    }

    private Outcome Judge() => _test.Touch(_window) switch
    {
        BandTouch.Lower => Filter(Side.Long),
        BandTouch.Upper => Filter(Side.Short),
        BandTouch.Flat => new Outcome(Verdict.Squeeze, null),
        _ => new Outcome(Verdict.InsideBands, null),
    };

    private Outcome Filter(Side side)
    {
        // squeeze before RSI: the reason that a trader sees most should not depend on RSI being on
        if (_test.IsSqueezed(_window)) return new Outcome(Verdict.Squeeze, side);
        if (Rule.Rsi is { } rule && !rule.Confirms(side, Rsi)) return new Outcome(Verdict.RsiUnconfirmed, side);
        return new Outcome(side == Side.Long ? Verdict.Long : Verdict.Short, side);
    }
}
