using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Parameters of one call, from wherever they came: query, form, JSON body or multipart. Nested values are
/// JSON text.</summary>
internal sealed class TelegramCall
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, (string Name, byte[] Content)> _files = [];

    /// <summary>Takes the parameters from query and body; what the body says wins.</summary>
    internal static async Task<TelegramCall> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var call = new TelegramCall();
        foreach (var (name, value) in request.Query) call._values[name] = value.ToString();
        if (request.HasFormContentType) await call.ReadFormAsync(request, stop);
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
            await call.ReadJsonAsync(request, stop);
        return call;
    }

    /// <summary>A parameter as it was sent; null when it is missing.</summary>
    internal string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A truth value; missing is false.</summary>
    internal bool Flag(string name) => Text(name) is "true" or "True" or "1";

    /// <summary>A whole number; null when it is missing or none.</summary>
    internal long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>An uploaded file; null when the parameter is a text (file id, URL) or missing.</summary>
    internal (string Name, byte[] Content)? File(string name) => _files.TryGetValue(name, out var file) ? file : null;

    /// <summary>A nested value; null when it is missing. Broken JSON is refused.</summary>
    internal JsonElement? Json(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw TelegramRefused.Bad($"can't parse {name} JSON object");
        }
    }

    private async Task ReadFormAsync(HttpRequest request, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        foreach (var (name, value) in form) _values[name] = value.ToString();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, stop);
            _files[file.Name] = (file.FileName, content.ToArray());
        }
    }

    private async Task ReadJsonAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, stop);
            foreach (var property in document.RootElement.EnumerateObject())
                if (property.Value.ValueKind != JsonValueKind.Null) _values[property.Name] = property.Value.ToString();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw TelegramRefused.Bad("can't parse JSON object");
        }
    }
}
