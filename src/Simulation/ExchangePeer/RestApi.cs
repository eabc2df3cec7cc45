using System.Globalization;
using System.Text;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Markets;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>The REST side: weight, routing, errors.</summary>
internal sealed class RestApi(
    SimulatedMarket market, SimulatedExchangeOptions options, MarketPump pump, TimeProvider time)
{
    private readonly WeightMeter _meter = new(options.WeightPerMinute, time);

    /// <summary>The key that signed calls are checked against.</summary>
    internal SimulatedApiKey? ApiKey { get; set; } = options.ApiKey;

    /// <summary>Uses up the weight of the present minute.</summary>
    internal void ExhaustWeight() => _meter.Exhaust();

    /// <summary>Answers one call.</summary>
    internal async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!options.HasAccountApi && path.StartsWith("/sapi/", StringComparison.Ordinal))
        {
            await Replies.ScriptedAsync(context, PeerReply.Html(StatusCodes.Status403Forbidden), time);
            return;
        }

        try
        {
            Weigh(context, path);
            await Replies.JsonAsync(context, StatusCodes.Status200OK, Answer(context.Request, path));
        }
        catch (RestRefused refused)
        {
            await Replies.JsonAsync(context, refused.Status, refused.ToJson());
        }
    }

    private ReadOnlyMemory<byte> Answer(HttpRequest request, string path)
    {
        var query = new RestQuery(request.Query);
        var nowMs = pump.NowMs;
        return path switch
        {
            "/fapi/v1/ping" => "{}"u8.ToArray(),
            "/fapi/v1/time" => Encoding.UTF8.GetBytes($$"""{"serverTime":{{nowMs + pump.SkewMs}}}"""),
            "/fapi/v1/exchangeInfo" => ExchangeInfoEndpoint.Answer(
                market, pump.Damage, options.WeightPerMinute, nowMs),
            "/fapi/v1/klines" => KlinesEndpoint.Answer(market, pump.Damage, query, nowMs),
            "/fapi/v1/ticker/24hr" => TickerEndpoint.Answer(market, query, nowMs),
            "/sapi/v1/account/apiRestrictions" =>
                AccountEndpoint.Answer(request, ApiKey, nowMs, time.GetUtcNow().ToUnixTimeMilliseconds()),
            _ => throw RestRefused.NoPath(path),
        };
    }

    private void Weigh(HttpContext context, string path)
    {
        // A refused call counts as well: that is how clients dig themselves in.
        var (used, isOver, left) = _meter.Add(Weight(path, new RestQuery(context.Request.Query)));
        context.Response.Headers["X-MBX-USED-WEIGHT-1M"] = used.ToString(CultureInfo.InvariantCulture);
        if (!isOver) return;
        context.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        throw RestRefused.TooHeavy(options.WeightPerMinute);
    }

    private static int Weight(string path, RestQuery query) => path switch
    {
        "/fapi/v1/klines" => KlinesEndpoint.Weight(query),
        "/fapi/v1/ticker/24hr" => TickerEndpoint.Weight(query),
        _ => 1,
    };
}
