using System.Collections.Immutable;
using ActorNotice.Security.Keys;

namespace ActorNotice.Host;

/// <summary>What the exchange says of the key.</summary>
/// <param name="IsAnswered">False when there was no answer: everything is unknown.</param>
/// <param name="Refusal">Why the exchange does not take the key at all; null when it does.</param>
/// <param name="Findings">What should be otherwise, the graver first; empty for a least-privilege key.</param>
public sealed record KeyReport(bool IsAnswered, string? Refusal, ImmutableArray<KeyFinding> Findings);
