using System.Collections.Immutable;
using System.Text.Json;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>A client's message on a stream socket, well-formed.</summary>
/// <param name="Method">One of <see cref="Methods"/>.</param>
/// <param name="Id">The request's id, unsigned.</param>
/// <param name="Parameters">Its parameters; empty when there are none.</param>
internal sealed record ControlRequest(string Method, ulong Id, ImmutableArray<JsonElement> Parameters)
{
    /// <summary>Adds streams.</summary>
    internal const string Subscribe = "SUBSCRIBE";
    /// <summary>Removes streams.</summary>
    internal const string Unsubscribe = "UNSUBSCRIBE";
    /// <summary>Names the streams.</summary>
    internal const string List = "LIST_SUBSCRIPTIONS";
    /// <summary>Changes <c>combined</c>.</summary>
    internal const string SetProperty = "SET_PROPERTY";
    /// <summary>Tells <c>combined</c>.</summary>
    internal const string GetProperty = "GET_PROPERTY";

    private static readonly ImmutableArray<string> Methods = [Subscribe, Unsubscribe, List, SetProperty, GetProperty];

    /// <summary>Reads a message or throws <see cref="ControlRefused"/>.</summary>
    internal static ControlRequest Parse(ReadOnlyMemory<byte> utf8)
    {
        var root = Root(utf8);
        var id = ReadId(root);
        if (!root.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
            throw ControlRefused.Invalid("missing field `method` at line 1 column " + utf8.Length, id);

        var name = method.GetString() ?? "";
        if (!Methods.Contains(name))
        {
            var known = string.Join("`, `", Methods);
            throw ControlRefused.Invalid($"unknown variant `{name}`, expected one of `{known}`", id);
        }

        if (id is null) throw ControlRefused.Invalid("request ID must be an unsigned integer", null);
        return new ControlRequest(name, id.Value, ReadParameters(root, name, id.Value));
    }

    /// <summary>The parameters as stream names.</summary>
    internal IReadOnlyList<string> Names()
    {
        if (Parameters.Any(static one => one.ValueKind != JsonValueKind.String))
            throw ControlRefused.Invalid("invalid type: expected a string", Id);
        return [.. Parameters.Select(static one => one.GetString() ?? "")];
    }

    private static JsonElement Root(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object) return root;
            throw ControlRefused.Invalid("expected an object", null);
        }
        catch (JsonException broken)
        {
            throw ControlRefused.BadJson(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
        }
    }

    private static ulong? ReadId(JsonElement root) =>
        root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetUInt64(out var number)
            ? number : null;

    private static ImmutableArray<JsonElement> ReadParameters(JsonElement root, string method, ulong id)
    {
        var has = root.TryGetProperty("params", out var parameters);
        if (has && parameters.ValueKind != JsonValueKind.Array)
            throw ControlRefused.Invalid("invalid type: expected a sequence", id);
        if (!has && method != List) throw ControlRefused.Invalid("missing field `params`", id);
        return has ? [.. parameters.EnumerateArray()] : [];
    }
}
