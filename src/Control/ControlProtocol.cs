namespace ActorNotice.Control;

// What the room says to everyone.

/// <summary>Control → EventStream: no command can arrive any more, so nobody can resume a halted service.</summary>
/// <param name="Reason">One line for people, without secrets.</param>
public sealed record ControlLost(string Reason);
