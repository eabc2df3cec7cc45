using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>What a lane does next: send an entry, look again later, or (neither) wait for something to
/// happen.</summary>
/// <param name="Send">To hand to the sender now.</param>
/// <param name="WaitUntil">When to ask again.</param>
internal readonly record struct LaneStep(OutboxEntry? Send, TimeSpan? WaitUntil)
{
    private readonly ImmutableArray<object> _facts;

    /// <summary>Nothing to do.</summary>
    public static LaneStep Idle => default;

    /// <summary>What happened on the way and is to be said first.</summary>
    public ImmutableArray<object> Facts
    {
        get => _facts.IsDefault ? [] : _facts;
        init => _facts = value;
    }
}
