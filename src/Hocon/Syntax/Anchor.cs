namespace ActorNotice.Hocon;

/// <summary>Marks the array element in which an include stands; compared by reference.</summary>
internal sealed class Anchor;
