using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary><c>GET /sapi/v1/account/apiRestrictions</c>: a signed call, checked as the exchange checks it.</summary>
internal static class AccountEndpoint
{
    private const long Ahead = 1000;
    private const long DefaultWindow = 5000;
    private const long LongestWindow = 60_000;

    /// <summary>The answer, or <see cref="RestRefused"/>.</summary>
    /// <param name="request">The call; the signature is over the bytes of its query.</param>
    /// <param name="key">The key known; null = none.</param>
    /// <param name="clocks">Server times, Unix ms: the market's, and the real one for a market that runs at another
    /// pace. A timestamp is good when either takes it.</param>
    internal static ReadOnlyMemory<byte> Answer(
        HttpRequest request, SimulatedApiKey? key, params ReadOnlySpan<long> clocks)
    {
        var sent = request.Headers["X-MBX-APIKEY"].ToString();
        if (sent.Length == 0) throw RestRefused.BadKeyFormat;
        if (sent != key?.Key) throw RestRefused.BadKey;
        CheckTime(new RestQuery(request.Query), clocks);
        CheckSignature(request.QueryString.Value ?? "", key.Secret);
        return Write(key, clocks[0]);
    }

    private static void CheckTime(RestQuery query, ReadOnlySpan<long> clocks)
    {
        var timestamp = query.Number("timestamp") ?? throw RestRefused.Missing("timestamp");
        var window = query.Number("recvWindow") ?? DefaultWindow;
        if (window > LongestWindow) throw RestRefused.NotValid("recvWindow");
        foreach (var nowMs in clocks)
            if (timestamp < nowMs + Ahead && nowMs - timestamp <= window) return;
        throw timestamp >= clocks[0] + Ahead ? RestRefused.Ahead : RestRefused.OutsideWindow;
    }

    private static void CheckSignature(string queryText, string secret)
    {
        const string Mark = "&signature=";
        // Signed are the bytes as they were sent, in front of the signature, which comes last.
        var at = queryText.LastIndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) throw RestRefused.Missing("signature");
        var signed = Encoding.UTF8.GetBytes(queryText[1..at]);
        var wanted = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        var given = queryText[(at + Mark.Length)..];
        if (!string.Equals(given, Convert.ToHexString(wanted), StringComparison.OrdinalIgnoreCase))
            throw RestRefused.BadSignature;
    }

    private static ReadOnlyMemory<byte> Write(SimulatedApiKey key, long nowMs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("createTime", nowMs - 86_400_000);
        foreach (var (name, value) in key.Permissions.OrderBy(static one => one.Key, StringComparer.Ordinal))
            json.WriteBoolean(name, value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
