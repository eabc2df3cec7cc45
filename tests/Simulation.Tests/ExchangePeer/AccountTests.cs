using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.ExchangePeer;

public sealed class AccountTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "test-secret-key";
    private readonly ManualTime _time = new();
    private readonly HttpClient _http = new();
    private SimulatedExchange? _exchange;

    private SimulatedExchange Exchange => _exchange ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => _exchange = await SimulatedExchange.StartAsync(
        Some.Generated(), new SimulatedExchangeOptions { ApiKey = new SimulatedApiKey("test-key", Secret) }, _time);

    public async Task DisposeAsync() => await Exchange.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task WhenTheRequestIsSignedThenThePermissionsCome()
    {
        var (status, json) = await AskAsync(Sign($"recvWindow=5000&timestamp={Now}"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(json.GetProperty("ipRestrict").GetBoolean());
        Assert.False(json.GetProperty("enableWithdrawals").GetBoolean());
        Assert.Equal(JsonValueKind.Number, json.GetProperty("createTime").ValueKind);
    }

    [Fact]
    public async Task WhenThePermissionsChangeThenTheAnswerDoesAndAMissingOneIsMissing()
    {
        var given = SimulatedApiKey.ReadOnlyPermissions.SetItem("enableWithdrawals", true).Remove("enableMargin");
        Exchange.ApiKey = new SimulatedApiKey("test-key", Secret) { Permissions = given };

        var (_, json) = await AskAsync(Sign($"timestamp={Now}"));

        Assert.True(json.GetProperty("enableWithdrawals").GetBoolean());
        Assert.False(json.TryGetProperty("enableMargin", out _));
    }

    [Theory]
    [InlineData(999, 200, 0)]
    [InlineData(1000, 400, -1021)]
    [InlineData(-5000, 200, 0)]
    [InlineData(-5001, 400, -1021)]
    public async Task WhenTheTimestampIsOffThenTheWindowDecides(int offset, int status, int code)
    {
        var (got, json) = await AskAsync(Sign($"timestamp={Now + offset}"));

        Assert.Equal(status, (int)got);
        if (code != 0) Assert.Equal(code, json.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task WhenTheRequestIsNotRightThenEachFaultHasItsCode()
    {
        var good = $"timestamp={Now}";
        Assert.Equal(-1022, await CodeAsync(good + "&signature=00ff"));
        Assert.Equal(-1022, await CodeAsync(Sign(good).Replace("timestamp", "a=b&timestamp", StringComparison.Ordinal)));
        Assert.Equal(-1102, await CodeAsync(good));
        Assert.Equal(-1102, await CodeAsync(Sign("recvWindow=5000")));
        Assert.Equal(-2015, await CodeAsync(Sign(good), key: "other-key"));
        Assert.Equal(-2014, await CodeAsync(Sign(good), key: null));
        Exchange.ApiKey = null;
        Assert.Equal(-2015, await CodeAsync(Sign(good)));
    }

    [Fact]
    public async Task WhenTheAccountApiIsAbsentThenAPageOfTheFrontProxyComes()
    {
        await using var testnet = await SimulatedExchange.StartAsync(
            Some.Generated(), new SimulatedExchangeOptions { HasAccountApi = false });

        using var reply = await _http.GetAsync(new Uri(testnet.RestBase, "/sapi/v1/account/apiRestrictions"));

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Equal("text/html", reply.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void WhenAKeyIsPrintedThenNothingOfItShows() =>
        Assert.DoesNotContain(Secret, new SimulatedApiKey("test-key", Secret).ToString(), StringComparison.Ordinal);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Sign(string query)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(query));
        return $"{query}&signature={Convert.ToHexStringLower(signature)}";
    }

    private async Task<int> CodeAsync(string query, string? key = "test-key") =>
        (await AskAsync(query, key)).Json.GetProperty("code").GetInt32();

    private async Task<(HttpStatusCode Status, JsonElement Json)> AskAsync(string query, string? key = "test-key")
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(Exchange.RestBase, "/sapi/v1/account/apiRestrictions?" + query));
        if (key is not null) request.Headers.Add("X-MBX-APIKEY", key);
        using var reply = await _http.SendAsync(request);
        using var document = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        return (reply.StatusCode, document.RootElement.Clone());
    }
}
