namespace ActorNotice.Hocon;

/// <summary>A path from the root, or from an array element when there is an anchor.</summary>
internal sealed record SubstitutionTarget(Anchor? Anchor, HoconPath Path);
