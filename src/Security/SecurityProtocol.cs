using System.Collections.Immutable;

namespace ActorNotice.Security;

// What the security actors obey (SignRequest, ReplaceKey) and say (SignedRequest, SignRefused, KeyMisused,
// AuditFact, AuditTrouble).

/// <summary>
/// What a signature is for. Each purpose names one endpoint, and signs nothing that another endpoint would take.
/// </summary>
public enum KeyPurpose
{
    /// <summary><c>GET /sapi/v1/account/apiRestrictions</c>: what the key may do.</summary>
    ReadPermissions,

    /// <summary><c>GET /fapi/v3/account</c>: does the key work (on testnet the only check there is).</summary>
    CheckAccount,

    /// <summary><c>GET /fapi/v3/positionRisk</c>: open positions.</summary>
    ReadPositions,
}

/// <summary>
/// Any room → KeyGateway: sign this query. Answered by <see cref="SignedRequest"/> or <see cref="SignRefused"/>.
/// </summary>
/// <param name="Purpose">What for.</param>
/// <param name="Query">
/// Percent-encoded, with <c>timestamp</c> (Unix ms of the exchange's clock), without <c>signature</c> and without a
/// leading '?'.
/// </param>
public sealed record SignRequest(KeyPurpose Purpose, string Query);

/// <summary>Host → KeyGateway: sign with this pair from now on. It was tried; the gateway owns it.</summary>
/// <param name="Key">The value of the key header.</param>
/// <param name="Secret">What signs.</param>
public sealed record ReplaceKey(SecretText Key, SecretText Secret);

/// <summary>KeyGateway → asker: send exactly this, at once.</summary>
/// <param name="Purpose">The asked purpose.</param>
/// <param name="Path">The only path this is meant for, for example <c>/fapi/v3/positionRisk</c>.</param>
/// <param name="Query">The asked query followed by <c>signature=…</c>; never log it.</param>
/// <param name="Key">The value of the key header, lent.</param>
public sealed record SignedRequest(KeyPurpose Purpose, string Path, string Query, KeyLease Key)
{
    /// <summary>Purpose and path only.</summary>
    public override string ToString() => $"{nameof(SignedRequest)} {{ {Purpose}, {Path} }}";
}

/// <summary>
/// A key's header value, lent for one purpose. The gateway zeroes it when its time is over; the borrower need not.
/// </summary>
/// <param name="HeaderValue">What goes into <see cref="HeaderName"/>.</param>
/// <param name="Ends">When it is zeroed, by the actor system's clock.</param>
public sealed record KeyLease(SecretText HeaderValue, DateTimeOffset Ends)
{
    /// <summary>What it was lent for, and nothing else.</summary>
    public KeyPurpose Purpose { get; init; }

    /// <summary>The header that carries the key.</summary>
    public const string HeaderName = "X-MBX-APIKEY";
}

/// <summary>KeyGateway → asker: not signed.</summary>
/// <param name="Purpose">The asked purpose.</param>
/// <param name="Reason">One sentence for people; quotes nothing of the query.</param>
public sealed record SignRefused(KeyPurpose Purpose, string Reason);

/// <summary>KeyGateway → EventStream: somebody wanted a signature that no purpose needs.</summary>
/// <param name="Asker">Its path.</param>
/// <param name="Purpose">The purpose it named.</param>
/// <param name="Reason">Why it was refused; quotes nothing of the query.</param>
public sealed record KeyMisused(string Asker, KeyPurpose Purpose, string Reason);

/// <summary>
/// Anyone → EventStream: something that must be answerable later. The audit log writes it down. Holds no secret; what
/// slips in is masked before it is written.
/// </summary>
/// <param name="Actor">Who did it: an actor's path, or <c>operator</c>, or a user's name.</param>
/// <param name="Action">What was done, for example <c>key.sign</c> or <c>strategy.halt</c>.</param>
/// <param name="Subject">To what, for example an endpoint.</param>
/// <param name="Outcome">How it ended, for example <c>done</c> or <c>refused: …</c>.</param>
/// <param name="Security">True for what must be on the disk before anything else happens.</param>
public sealed record AuditFact(string Actor, string Action, string Subject, string Outcome, bool Security = false)
{
    /// <summary>What the use of a key could have done at worst; empty where no key is used.</summary>
    public string Risk { get; init; } = "";
}

/// <summary>AuditLog → EventStream: the log cannot be trusted or written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Findings">What is wrong, for people; the first is the earliest.</param>
public sealed record AuditTrouble(string Path, ImmutableArray<string> Findings);

/// <summary>Anyone → audit log, by way of the strategy: answer when every fact published before is on the disk.</summary>
public sealed record FlushAudit;

/// <summary>Audit log → asker of <see cref="FlushAudit"/>.</summary>
public sealed record AuditFlushed;
