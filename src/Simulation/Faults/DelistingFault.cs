using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary><c>delisting</c>: a contract stops trading for good.</summary>
internal sealed record DelistingFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "delisting";

    /// <summary>Which contract.</summary>
    internal required Symbol Symbol { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"symbol = \"{Symbol}\""];

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.Pump.Damage.Delist(Symbol, scene.Exchange.NowMs);
        return null;
    }

    /// <inheritdoc/>
    internal override bool Loses(StreamKey stream, long openMs, long beganMs) =>
        stream.Symbol == Symbol && stream.Interval.CloseTimeMs(openMs) >= beganMs;
}
