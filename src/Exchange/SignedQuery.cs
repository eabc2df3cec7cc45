namespace ActorNotice.Exchange;

/// <summary>A signed request: to be sent once and forgotten. Prints as stars.</summary>
/// <param name="query">The whole query, signature last.</param>
/// <param name="headerName">Name of the header that carries the public half of the key.</param>
/// <param name="headerValue">Its value.</param>
public sealed class SignedQuery(string query, string headerName, string headerValue)
{
    internal string Query { get; } = query;

    internal (string Name, string Value) Header { get; } = (headerName, headerValue);

    /// <summary>Never the content.</summary>
    public override string ToString() => "***";
}
