using System.Collections.Immutable;

namespace ActorNotice.Notify.Mutes;

/// <summary>What people have silenced, as it outlives the process.</summary>
/// <param name="Mutes">Mutes with their ends.</param>
/// <param name="Quiet">Quiet hours by command; null = those of the settings.</param>
internal sealed record MuteRecord(ImmutableArray<LastingMute> Mutes, SetQuietHours? Quiet)
{
    /// <summary>Nothing.</summary>
    internal static MuteRecord None { get; } = new([], null);
}
