using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;

namespace ActorNotice.Exchange.Tests.Binance;

public class BinanceAccountClientTests
{
    private const string Signature = "a-very-secret-signature";

    [Fact]
    public async Task WhenPermissionsAreAskedThenTheSignedQueryAndTheHeaderAreSent()
    {
        var stub = StubHandler.Always(200, """
            {"ipRestrict":true,"createTime":1698645219000,"enableReading":true,"enableWithdrawals":false,"enableFutures":"odd"}
            """);
        var result = await Client(stub).PermissionsAsync(default);

        Assert.Equal([$"/sapi/v1/account/apiRestrictions?timestamp=1&signature={Signature}"], stub.Asked);
        Assert.Equal(["public-key"], stub.Headers[0].GetValues("X-MBX-APIKEY"));
        var granted = result.Value;
        Assert.Equal((true, true, false, 1_698_645_219_000), (granted?.IpRestricted, granted?.Reading, granted?.Withdrawals, granted?.CreatedMs));
        Assert.Equal((null, null, null), (granted?.Futures, granted?.Margin, granted?.TradingAuthorityExpiresMs));
    }

    [Theory]
    [InlineData(401, """{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}""", FaultCause.Authentication)]
    [InlineData(400, """{"code":-1022,"msg":"Signature for this request is not valid."}""", FaultCause.Signature)]
    [InlineData(400, """{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}""", FaultCause.Clock)]
    [InlineData(403, "<html>no</html>", FaultCause.Blocked)]
    [InlineData(200, "[]", FaultCause.Exchange)]
    public async Task WhenTheCallFailsThenTheFaultIsClassifiedAndShowsNothingSecret(int status, string body, FaultCause cause)
    {
        var result = await Client(StubHandler.Always(status, body)).PermissionsAsync(default);

        Assert.Equal(cause, result.Fault?.Cause);
        Assert.DoesNotContain(Signature, result.ToString());
    }

    [Fact]
    public async Task WhenTheSignerThrowsThenItsWordsAreNotRepeated()
    {
        var signer = new FixedSigner(new InvalidOperationException("the key is " + Signature));
        var client = BinanceExchange.CreateAccount(Settings, signer, TimeProvider.System, StubHandler.Always(200, "{}"));
        var result = await (client ?? throw new InvalidOperationException()).PermissionsAsync(default);

        Assert.Equal("the request could not be signed (InvalidOperationException)", result.Fault?.Reason);
    }

    [Fact]
    public void WhenTestnetIsMeantThenThereIsNoAccountCall() => Assert.Null(BinanceExchange.CreateAccount(
        new ExchangeSettings { Environment = ExchangeEnvironment.Testnet }, new FixedSigner(null), TimeProvider.System));

    [Fact]
    public void WhenASignedQueryIsPrintedThenItIsStars() => Assert.Equal("***", new SignedQuery(Signature, "h", "v").ToString());

    private static ExchangeSettings Settings => new() { AccountEndpoint = "http://127.0.0.1:1" };

    private static IAccountClient Client(StubHandler stub) =>
        BinanceExchange.CreateAccount(Settings, new FixedSigner(null), TimeProvider.System, stub) ?? throw new InvalidOperationException();

    private sealed class FixedSigner(Exception? failure) : IRequestSigner
    {
        public Task<SignedQuery> SignAsync(string purpose, string query, CancellationToken cancellation) =>
            failure is null
                ? Task.FromResult(new SignedQuery($"timestamp=1&signature={Signature}", "X-MBX-APIKEY", "public-key"))
                : throw failure;
    }
}
