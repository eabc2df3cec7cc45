using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>Asks the wallet API what a key may do. Knows neither key nor secret: requests come signed.</summary>
internal sealed class BinanceAccountClient(RestCaller caller, IRequestSigner signer) : IAccountClient, IDisposable
{
    private const string Path = "/sapi/v1/account/apiRestrictions";

    public async Task<RestResult<KeyPermissions>> PermissionsAsync(CancellationToken cancellation)
    {
        try
        {
            var signed = await signer.SignAsync("permissions", "", cancellation).ConfigureAwait(false);
            return await caller
                .GetAsync($"{Path}?{signed.Query}", signed.Header, Read, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // calls do not throw here, signers may; their messages could hold what must not be shown
            var reason = $"the request could not be signed ({failure.GetType().Name})";
            var fault = new ExchangeFault(FaultKind.Fatal, FaultCause.Authentication, reason);
            return new RestResult<KeyPermissions>(null, fault, null);
        }
    }

    public void Dispose() => caller.Dispose();

    private static KeyPermissions Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("not an object");
        return new KeyPermissions(
            IpRestricted: Flag(root, "ipRestrict"),
            Reading: Flag(root, "enableReading"),
            Withdrawals: Flag(root, "enableWithdrawals"),
            InternalTransfer: Flag(root, "enableInternalTransfer"),
            UniversalTransfer: Flag(root, "permitsUniversalTransfer"),
            SpotAndMarginTrading: Flag(root, "enableSpotAndMarginTrading"),
            Margin: Flag(root, "enableMargin"),
            Futures: Flag(root, "enableFutures"),
            VanillaOptions: Flag(root, "enableVanillaOptions"),
            PortfolioMarginTrading: Flag(root, "enablePortfolioMarginTrading"),
            FixApiTrade: Flag(root, "enableFixApiTrade"),
            FixReadOnly: Flag(root, "enableFixReadOnly"),
            CreatedMs: Moment(root, "createTime"),
            TradingAuthorityExpiresMs: Moment(root, "tradingAuthorityExpirationTime"));
    }

    // a missing or odd field is unknown: taking it for "no" would call a dangerous key harmless
    private static bool? Flag(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.ValueKind == JsonValueKind.True
            : null;

    private static long? Moment(JsonElement root, string name)
    {
        var isNumber = root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;
        return isNumber && value.TryGetInt64(out var ms) ? ms : null;
    }
}
