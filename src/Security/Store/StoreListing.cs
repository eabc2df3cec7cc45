namespace ActorNotice.Security.Store;

/// <summary>What may be told of a stored secret.</summary>
/// <param name="Name">As spelled.</param>
/// <param name="Version">The number in force.</param>
/// <param name="Written">When it was written.</param>
/// <param name="Kept">How many values are kept, this one included.</param>
public sealed record StoreListing(string Name, int Version, DateTimeOffset Written, int Kept);
