using System.Buffers;
using ActorNotice.Security.Keys;

namespace ActorNotice.Exchange.Binance;

/// <summary>Asks the wallet API what a key may do. Knows neither key nor secret: requests come signed.</summary>
internal sealed class BinanceAccountClient(RestCaller caller, IRequestSigner signer) : IAccountClient, IDisposable
{
    private const string Path = "/sapi/v1/account/apiRestrictions";

    public async Task<RestResult<ApiRestrictions>> PermissionsAsync(CancellationToken cancellation)
    {
        try
        {
            var signed = await signer.SignAsync("permissions", "", cancellation);
            return await caller.GetAsync($"{Path}?{signed.Query}", signed.Header, Read, cancellation);
        }
        catch (Exception failure) when (
            failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // calls do not throw here, signers may; their messages could hold what must not be shown
            var reason = $"the request could not be signed ({failure.GetType().Name})";
            return new RestResult<ApiRestrictions>(
                null, new ExchangeFault(FaultKind.Fatal, FaultCause.Authentication, reason), null);
        }
    }

    public void Dispose() => caller.Dispose();

    private static ApiRestrictions Read(ReadOnlySequence<byte> body) =>
        ApiRestrictions.Parse(body.IsSingleSegment ? body.First : body.ToArray())
        ?? throw new FormatException("not an object");
}
