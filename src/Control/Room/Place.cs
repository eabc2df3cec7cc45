namespace ActorNotice.Control.Room;

/// <summary>Where an answer goes.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Topic">Its forum topic; 0 = none.</param>
/// <param name="Press">The press to answer; null for a typed command.</param>
internal readonly record struct Place(long Chat, int Topic, string? Press);
