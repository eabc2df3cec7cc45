using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary><c>candle-gap</c>: the market itself has no candles for a while; neither stream nor REST ever tells
/// them.</summary>
internal sealed record CandleGapFault : Fault
{
    private const long Minute = 60_000;

    /// <inheritdoc/>
    public override string Word => "candle-gap";

    /// <summary>Of which contract.</summary>
    internal required Symbol Symbol { get; init; }

    /// <summary>How many candles of one minute, from the next one on.</summary>
    internal int Candles { get; init; } = 1;

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"symbol = \"{Symbol}\"", $"candles = {Candles}"];

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        var (from, to) = Range(scene.Exchange.NowMs);
        scene.Exchange.Pump.Damage.Skip(Symbol, from, to);
        return null;
    }

    /// <inheritdoc/>
    internal override bool Loses(StreamKey stream, long openMs, long beganMs)
    {
        var (from, to) = Range(beganMs);
        return stream.Symbol == Symbol && stream.Interval == Interval.OneMinute && openMs >= from && openMs < to;
    }

    // From the next minute on: the present one has been seen in part.
    private (long FromMs, long ToMs) Range(long nowMs)
    {
        var from = (nowMs / Minute + 1) * Minute;
        return (from, from + Candles * Minute);
    }
}
