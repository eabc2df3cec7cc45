namespace ActorNotice.Hocon;

/// <summary>One element. Elements have no path, so an include within one finds its own keys by the anchor.</summary>
internal sealed record ArrayElement(Node Value, Anchor Anchor);
