using System.Text.Json;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>A REST call that is answered with <c>{"code":-1121,"msg":"…"}</c>.</summary>
internal sealed class RestRefused : Exception
{
    private RestRefused(int status, int code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>HTTP status.</summary>
    internal int Status { get; }

    /// <summary>The exchange's error code.</summary>
    internal int Code { get; }

    /// <summary>No such contract, or not in capitals.</summary>
    internal static RestRefused InvalidSymbol { get; } = new(400, -1121, "Invalid symbol.");

    /// <summary>No such interval.</summary>
    internal static RestRefused InvalidInterval { get; } = new(400, -1120, "Invalid interval.");

    /// <summary>A signed call without a key.</summary>
    internal static RestRefused BadKeyFormat { get; } = new(401, -2014, "API-key format invalid.");

    internal static RestRefused BadKey { get; } = new(401, -2015, "Invalid API-key, IP, or permissions for action.");

    /// <summary>A signed call whose bytes were not signed so.</summary>
    internal static RestRefused BadSignature { get; } = new(400, -1022, "Signature for this request is not valid.");

    /// <summary>A timestamp of the future.</summary>
    internal static RestRefused Ahead { get; } =
        new(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.");

    /// <summary>A timestamp too long ago.</summary>
    internal static RestRefused OutsideWindow { get; } =
        new(400, -1021, "Timestamp for this request is outside of the recvWindow.");

    /// <summary>A parameter is not there.</summary>
    internal static RestRefused Missing(string name) =>
        new(400, -1102, $"Mandatory parameter '{name}' was not sent, was empty/null, or malformed.");

    /// <summary>A parameter is no whole number.</summary>
    internal static RestRefused NotANumber(string name) =>
        new(400, -1100, $"Illegal characters found in parameter '{name}'; legal range is '^[0-9]{{1,20}}$'.");

    /// <summary>A parameter is out of its range.</summary>
    internal static RestRefused NotValid(string name) =>
        new(400, -1130, $"Data sent for parameter '{name}' is not valid.");

    /// <summary>No such endpoint.</summary>
    internal static RestRefused NoPath(string path) => new(404, -5000, $"Path {path}, Method GET is invalid");

    /// <summary>The minute's weight is used up.</summary>
    internal static RestRefused TooHeavy(int limit) => new(
        429, -1003, $"Too many requests; current limit is {limit} requests per minute. "
        + "Please use the websocket for live updates to avoid polling the API.");

    /// <summary>The error's body.</summary>
    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { code = Code, msg = Message });
}
