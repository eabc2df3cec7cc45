namespace ActorNotice.Security;

/// <summary>Reads a secret's bytes while they are lent; the span must not leave the call.</summary>
/// <param name="utf8">The secret as UTF-8.</param>
/// <param name="state">What the caller passed along, so that the delegate can be static.</param>
public delegate TResult SecretReader<in TState, out TResult>(ReadOnlySpan<byte> utf8, TState state)
    where TState : allows ref struct;
