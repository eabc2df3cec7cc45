using System.Collections.Frozen;

namespace ActorNotice.Security.Keys;

/// <summary>
/// What one purpose may ask for. Only these parameters are signed: an order needs <c>side</c> and <c>type</c>, a
/// withdrawal needs <c>coin</c> and <c>address</c>, so no query signed here can be turned into one.
/// </summary>
internal sealed record KeyEndpoint
{
    private static readonly FrozenDictionary<KeyPurpose, KeyEndpoint> Table = new Dictionary<KeyPurpose, KeyEndpoint>
    {
        [KeyPurpose.ReadPermissions] = new(
            "/sapi/v1/account/apiRestrictions", "low: tells what the key may do", ["timestamp", "recvWindow"]),
        [KeyPurpose.CheckAccount] = new(
            "/fapi/v3/account", "medium: tells balances", ["timestamp", "recvWindow"]),
        [KeyPurpose.ReadPositions] = new(
            "/fapi/v3/positionRisk", "medium: tells positions", ["timestamp", "recvWindow", "symbol"]),
    }.ToFrozenDictionary();

    private readonly FrozenSet<string> _parameters;

    private KeyEndpoint(string path, string risk, IEnumerable<string> parameters)
    {
        (Path, Risk) = (path, risk);
        _parameters = parameters.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The endpoint's path.</summary>
    public string Path { get; }

    /// <summary>What a signed call could do at worst in the wrong hands.</summary>
    public string Risk { get; }

    /// <summary>The endpoint of a purpose.</summary>
    public static KeyEndpoint Of(KeyPurpose purpose) => Table[purpose];

    /// <summary>Why a query is not signed for this endpoint, without quoting it; null when it is.</summary>
    public string? Objection(string query)
    {
        // Signed raw, a non-ASCII symbol comes back as -1022.
        if (query.AsSpan().ContainsAnyExceptInRange('!', '~')) return "the query is not percent-encoded";
        var names = query.Split('&').Select(pair => pair.Split('=', 2)[0]).ToArray();
        if (!names.Contains("timestamp")) return "the query has no timestamp";
        // Servers differ in which of two values they take; so none is signed.
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length) return "the query names a parameter twice";
        return names.All(_parameters.Contains) ? null : "the query has a parameter that this purpose does not need";
    }
}
