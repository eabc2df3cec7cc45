namespace ActorNotice.Security.Keys;

/// <summary>One thing about a key's permissions that should be otherwise.</summary>
/// <param name="Permission">The exchange's field name, for example <c>enableWithdrawals</c>.</param>
/// <param name="Refuses">True when the service must not start with this key; false for a warning.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Cure">What to change, where.</param>
public sealed record KeyFinding(string Permission, bool Refuses, string Message, string Cure);
