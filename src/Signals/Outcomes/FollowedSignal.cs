namespace ActorNotice.Signals.Outcomes;

/// <summary>One signal on its course.</summary>
internal sealed class FollowedSignal
{
    private readonly Decision _signal;
    private readonly Side _side;
    private int _candles;
    private double _best;
    private double _worst;

    private FollowedSignal(Decision signal, Side side) => (_signal, _side) = (signal, side);

    /// <summary>True once its outcome was given.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Begins with a decision that made a notice; null for any other.</summary>
    internal static FollowedSignal? Of(Decision made) => made.Verdict switch
    {
        Verdict.Long => new FollowedSignal(made, Side.Long),
        Verdict.Short => new FollowedSignal(made, Side.Short),
        _ => null,
    };

    /// <summary>Takes the next candle; the outcome when it is the last.</summary>
    internal SignalOutcome? Follow(Decision next, int atMost)
    {
        _candles++;
        var (high, low) = (MoveTo(next.Candle.High.ToDouble()), MoveTo(next.Candle.Low.ToDouble()));
        _best = Math.Max(_best, Math.Max(high, low));
        _worst = Math.Min(_worst, Math.Min(high, low));
        var hasReturned = next.Bands is { } bands && Touches(next, bands.Middle);
        HasEnded = hasReturned || _candles >= atMost;
        return HasEnded
            ? new SignalOutcome(
                _signal.Stream, _side, _signal.Candle.OpenTimeMs, _signal.Candle.Close, hasReturned, _candles, _best, _worst)
            : null;
    }

    private bool Touches(Decision next, double middle) => _side == Side.Long
        ? next.Candle.High.ToDouble() >= middle : next.Candle.Low.ToDouble() <= middle;

    // Positive is the signal's way.
    private double MoveTo(double price)
    {
        var entry = _signal.Candle.Close.ToDouble();
        return (_side == Side.Long ? price - entry : entry - price) / entry;
    }
}
