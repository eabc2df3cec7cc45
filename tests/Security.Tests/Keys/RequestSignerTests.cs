using ActorNotice.Security.Keys;

namespace ActorNotice.Security.Tests.Keys;

public sealed class RequestSignerTests
{
    [Theory]
    [InlineData("timestamp=1700000000000", "cb8e2a1f75ea27ec59465cf2eb63d9c2891020dcad88221c57cac5875c54201f")]
    [InlineData(
        "recvWindow=5000&timestamp=1700000000000", "16c69496a5288437b0893cf91c63fde14dfcd1de33cf54ea604cf34148d16595")]
    [InlineData(
        "symbol=%E6%B5%8B%E8%AF%95USDT&recvWindow=5000&timestamp=1700000000000",
        "4f626a53cfe75105aad8fd1ccf578b28488fe5112feddcda7bffc70616628209")]
    public void WhenAKnownQueryIsSignedThenTheSignatureIsTheKnownOneAndLast(string query, string signature)
    {
        using var secret = SecretText.From("test-secret-key");

        Assert.Equal($"{query}&signature={signature}", RequestSigner.Sign(secret, query));
    }

    [Fact]
    public void WhenTheExchangesOwnExampleIsSignedThenTheSignatureIsItsOwn()
    {
        using var secret = SecretText.From("2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9");
        const string Query =
            "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC" +
            "&recvWindow=5000&timestamp=1591702613943";

        Assert.EndsWith(
            "&signature=3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9",
            RequestSigner.Sign(secret, Query), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheSecretWasZeroedThenNothingIsSigned()
    {
        var secret = SecretText.From("test-secret-key");
        secret.Dispose();

        Assert.Throws<ObjectDisposedException>(() => RequestSigner.Sign(secret, "timestamp=1"));
    }
}
