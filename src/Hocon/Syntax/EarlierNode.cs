namespace ActorNotice.Hocon;

/// <summary>The earlier value of the field in which it stands; what <c>+=</c> appends to. Nothing when there is
/// none.</summary>
internal sealed class EarlierNode(HoconOrigin origin) : Node(origin);
