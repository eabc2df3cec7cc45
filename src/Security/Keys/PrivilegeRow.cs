namespace ActorNotice.Security.Keys;

/// <summary>A row of the least-privilege table.</summary>
/// <param name="Credential">Which.</param>
/// <param name="Needs">All that it needs.</param>
/// <param name="Never">What it must not have.</param>
/// <param name="Without">What does without it.</param>
public sealed record PrivilegeRow(string Credential, string Needs, string Never, string Without);
