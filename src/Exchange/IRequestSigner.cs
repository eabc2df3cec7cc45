namespace ActorNotice.Exchange;

/// <summary>Port: signs a query without showing the key. The key's holder adds the time stamp and puts the signature
/// last.</summary>
public interface IRequestSigner
{
    /// <summary>Signs a request.</summary>
    /// <param name="purpose">What it is for, one word for the audit log.</param>
    /// <param name="query">Parameters, percent-encoded, without time stamp; may be empty.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<SignedQuery> SignAsync(string purpose, string query, CancellationToken cancellation);
}
