using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Faults;

/// <summary>A fault of events on their way, of some contracts, while it lasts.</summary>
internal abstract record FrameFault : Fault
{
    /// <summary>Of which contracts; empty = of all.</summary>
    internal ImmutableArray<Symbol> Symbols { get; init; } = [];

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => FaultText.Symbols(Symbols);

    /// <summary>Whether only events with <c>x=true</c> are touched.</summary>
    private protected virtual bool OfClosesOnly => false;

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        var rules = scene.Exchange.Pump.Rules;
        // A rule of its own each time: the same fault may happen twice at once.
        var rule = new FrameChange(Touches, Change());
        rules.Add(rule);
        return () => rules.Remove(rule);
    }

    /// <summary>What becomes of a frame; made anew for each time that the fault happens, so it may remember.</summary>
    private protected abstract FrameAction Change();

    private bool Touches(OutgoingFrame frame) =>
        (frame.IsClose || !OfClosesOnly) && (Symbols.IsEmpty || Symbols.Contains(frame.Stream.Symbol));
}
