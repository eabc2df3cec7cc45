using System.Text.Json;

namespace ActorNotice.Security.Keys;

/// <summary>
/// What a key may do, as <c>GET /sapi/v1/account/apiRestrictions</c> tells it. Null = the reply did not say, which is
/// unknown and never "no".
/// </summary>
public sealed record ApiRestrictions
{
    /// <summary>Only listed addresses may use the key.</summary>
    public bool? IpRestrict { get; init; }

    /// <summary>Reading.</summary>
    public bool? EnableReading { get; init; }

    /// <summary>Withdrawals.</summary>
    public bool? EnableWithdrawals { get; init; }

    /// <summary>Transfers between accounts of this user.</summary>
    public bool? EnableInternalTransfer { get; init; }

    /// <summary>Transfers between wallets.</summary>
    public bool? PermitsUniversalTransfer { get; init; }

    /// <summary>Spot and margin trading.</summary>
    public bool? EnableSpotAndMarginTrading { get; init; }

    /// <summary>Margin loans, repayments and transfers.</summary>
    public bool? EnableMargin { get; init; }

    /// <summary>Futures trading.</summary>
    public bool? EnableFutures { get; init; }

    /// <summary>Options trading.</summary>
    public bool? EnableVanillaOptions { get; init; }

    /// <summary>Portfolio margin trading.</summary>
    public bool? EnablePortfolioMarginTrading { get; init; }

    /// <summary>Trading over FIX.</summary>
    public bool? EnableFixApiTrade { get; init; }

    /// <summary>
    /// Reads the reply's body; null when it is not a JSON object. Unknown fields are ignored, a field that is no
    /// boolean is unknown.
    /// </summary>
    public static ApiRestrictions? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The caller asked whether this is such a reply; it is not. The second kind is broken text inside a sound
            // string.
            return null;
        }
    }

    private static ApiRestrictions Read(JsonElement root) => new()
    {
        IpRestrict = Flag(root, "ipRestrict"),
        EnableReading = Flag(root, "enableReading"),
        EnableWithdrawals = Flag(root, "enableWithdrawals"),
        EnableInternalTransfer = Flag(root, "enableInternalTransfer"),
        PermitsUniversalTransfer = Flag(root, "permitsUniversalTransfer"),
        EnableSpotAndMarginTrading = Flag(root, "enableSpotAndMarginTrading"),
        EnableMargin = Flag(root, "enableMargin"),
        EnableFutures = Flag(root, "enableFutures"),
        EnableVanillaOptions = Flag(root, "enableVanillaOptions"),
        EnablePortfolioMarginTrading = Flag(root, "enablePortfolioMarginTrading"),
        EnableFixApiTrade = Flag(root, "enableFixApiTrade"),
    };

    private static bool? Flag(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;
}
