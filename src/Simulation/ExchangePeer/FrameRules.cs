using System.Collections.Immutable;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>The rules in force, in the order they came. Changed by anybody, used by the pump.</summary>
internal sealed class FrameRules
{
    private ImmutableList<IFrameRule> _rules = [];

    /// <summary>Whether events pass untouched.</summary>
    internal bool IsEmpty => Volatile.Read(ref _rules).IsEmpty;

    /// <summary>Puts a rule into force.</summary>
    internal void Add(IFrameRule rule) => ImmutableInterlocked.Update(ref _rules, rules => rules.Add(rule));

    /// <summary>Lifts a rule.</summary>
    internal void Remove(IFrameRule rule) => ImmutableInterlocked.Update(ref _rules, rules => rules.Remove(rule));

    /// <summary>What leaves for an event.</summary>
    internal IReadOnlyList<OutgoingFrame> Pass(OutgoingFrame frame)
    {
        List<OutgoingFrame> frames = [frame];
        // One list a rule: a rule may keep a frame for later, so none may be asked twice.
        foreach (var rule in Volatile.Read(ref _rules)) frames = [.. frames.SelectMany(rule.Pass)];
        return frames;
    }
}
