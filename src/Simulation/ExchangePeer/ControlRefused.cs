using System.Text.Json;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>A message that is answered with the exchange's error body; the socket stays open.</summary>
internal sealed class ControlRefused : Exception
{
    private ControlRefused(int code, string message, ulong? id)
        : base(message) => (Code, Id) = (code, id);

    /// <summary>0 … 3, see the factories.</summary>
    internal int Code { get; }

    /// <summary>The request's id, if one could be read.</summary>
    internal ulong? Id { get; }

    /// <summary>0: there is only <c>combined</c>.</summary>
    internal static ControlRefused UnknownProperty(ulong id) => new(0, "Unknown property", id);

    /// <summary>1: the property's value is neither true nor false.</summary>
    internal static ControlRefused NotBoolean(ulong id) => new(1, "Invalid value type: expected Boolean", id);

    /// <summary>2: JSON, but no request.</summary>
    internal static ControlRefused Invalid(string problem, ulong? id) => new(2, "Invalid request: " + problem, id);

    /// <summary>3: no JSON; line and column count from 0 here and from 1 in the message.</summary>
    internal static ControlRefused BadJson(long line, long column) =>
        new(3, $"Invalid JSON: expected value at line {line + 1} column {column + 1}", null);

    /// <summary><c>{"code":2,"msg":"…","id":7}</c>; without the id where none could be read.</summary>
    internal byte[] ToJson() => Id is { } id
        ? JsonSerializer.SerializeToUtf8Bytes(new { code = Code, msg = Message, id })
        : JsonSerializer.SerializeToUtf8Bytes(new { code = Code, msg = Message });
}
