using ActorNotice.Security.Keys;

namespace ActorNotice.Security.Tests.Keys;

public sealed class KeyEndpointTests
{
    [Theory]
    [InlineData(KeyPurpose.ReadPermissions, "timestamp=1")]
    [InlineData(KeyPurpose.CheckAccount, "recvWindow=5000&timestamp=1")]
    [InlineData(KeyPurpose.ReadPositions, "symbol=%E6%B5%8BUSDT&timestamp=1")]
    public void WhenTheQueryIsWhatThePurposeNeedsThenThereIsNoObjection(KeyPurpose purpose, string query) =>
        Assert.Null(KeyEndpoint.Of(purpose).Objection(query));

    [Theory]
    [InlineData("", "no timestamp")]
    [InlineData("recvWindow=5000", "no timestamp")]
    [InlineData("symbol=测试&timestamp=1", "percent-encoded")]
    [InlineData("timestamp=1 ", "percent-encoded")]
    [InlineData("timestamp=1&timestamp=2", "twice")]
    [InlineData("timestamp=1&signature=ab", "does not need")]
    [InlineData("timestamp=1&side=BUY&type=MARKET&quantity=1&symbol=BTCUSDT", "does not need")]
    [InlineData("timestamp=1&", "does not need")]
    public void WhenTheQueryIsAnythingElseThenTheObjectionSaysWhyWithoutQuotingIt(string query, string why)
    {
        foreach (var purpose in Enum.GetValues<KeyPurpose>())
        {
            var objection = KeyEndpoint.Of(purpose).Objection(query);

            Assert.Contains(why, objection, StringComparison.Ordinal);
            Assert.DoesNotContain("BUY", objection, StringComparison.Ordinal);
        }
    }
}
