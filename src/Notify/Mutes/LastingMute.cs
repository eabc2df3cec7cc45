using ActorNotice.Market;

namespace ActorNotice.Notify.Mutes;

/// <summary>A mute with its end.</summary>
/// <param name="Only">Its contract; null = all.</param>
/// <param name="Until">When it ends; null = when somebody ends it.</param>
internal readonly record struct LastingMute(Symbol? Only, DateTimeOffset? Until);
