using System.Collections.Immutable;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>A chat of the simulated Telegram and how it is disposed.</summary>
/// <param name="Id">Positive for a person, negative for a group; 64 bits.</param>
public sealed record SimulatedChat(long Id)
{
    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public string Type { get; init; } = "private";

    /// <summary>Forum topics that exist.</summary>
    public ImmutableHashSet<int> Topics { get; init; } = [];

    /// <summary>The reason of a 403, such as <c>bot was blocked by the user</c>; null = the bot may write.</summary>
    public string? Forbidden { get; init; }

    /// <summary>The id of the supergroup that the group has become; null = it has not.</summary>
    public long? MigratedTo { get; init; }

    /// <summary>Whether the limit of groups applies.</summary>
    internal bool IsGroup => Type is "group" or "supergroup" or "channel";

    /// <summary>A chat for an id that nothing is known of.</summary>
    internal static SimulatedChat Unknown(long id) =>
        new(id) { Type = id > 0 ? "private" : "supergroup", TakesAnyTopic = true };

    /// <summary>Whether topics are not looked at, because nothing is known of them.</summary>
    internal bool TakesAnyTopic { get; private init; }
}
