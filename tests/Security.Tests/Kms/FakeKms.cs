using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Security.Tests.Kms;

/// <summary>
/// AWS KMS as its API documents it: JSON 1.1, the operation in a header, errors by type, an encryption context that
/// must match exactly, and a signature that is recomputed from the request.
/// </summary>
internal sealed class FakeKms : IAsyncDisposable
{
    internal const string AccessKey = "AKIDEXAMPLE";
    internal const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Arn = "arn:aws:kms:eu-central-1:111122223333:key/of-the-test";
    private readonly Dictionary<string, (string Key, string Context)> _blobs = [];
    private LocalServer? _server;

    /// <summary>An error type to answer with; null = none.</summary>
    internal string? Failure { get; set; }

    /// <summary>How many answers fail.</summary>
    internal int Failures { get; set; } = int.MaxValue;

    internal List<string> Calls { get; } = [];

    internal KmsSettings Settings => KmsSettings.Default with
    {
        Region = "eu-central-1",
        Endpoint = _server?.Address ?? throw new InvalidOperationException("not started"),
        Attempts = 1,
    };

    internal async Task<FakeKms> StartAsync()
    {
        _server = await LocalServer.StartAsync(AnswerAsync);
        return this;
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        Calls.Add(target);
        var answer = IsSigned(http.Request, body.ToArray())
            ? Answer(target, JsonNode.Parse(body.ToArray())?.AsObject() ?? [])
            : Error("InvalidSignatureException");
        http.Response.StatusCode = answer.ContainsKey("__type") ? 400 : 200;
        http.Response.ContentType = "application/x-amz-json-1.1";
        await http.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonObject Answer(string target, JsonObject request)
    {
        if (Failure is { } type && Failures-- > 0) return Error(type);
        return target switch
        {
            "TrentService.GenerateDataKey" => DataKey(request),
            "TrentService.Decrypt" => Decrypt(request),
            _ => Error("UnknownOperationException"),
        };
    }

    private JsonObject DataKey(JsonObject request)
    {
        if (request["KeyId"]?.GetValue<string>() != "alias/actornotice") return Error("NotFoundException");
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var blob = Convert.ToBase64String(RandomNumberGenerator.GetBytes(80));
        _blobs[blob] = (key, ContextOf(request));
        return new JsonObject { ["Plaintext"] = key, ["CiphertextBlob"] = blob, ["KeyId"] = Arn };
    }

    private JsonObject Decrypt(JsonObject request)
    {
        if (request["KeyId"]?.GetValue<string>() is { } id && id != Arn) return Error("IncorrectKeyException");
        return _blobs.TryGetValue(request["CiphertextBlob"]?.GetValue<string>() ?? "", out var kept)
            && kept.Context == ContextOf(request)
                ? new JsonObject { ["Plaintext"] = kept.Key, ["KeyId"] = Arn, ["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT" }
                : Error("InvalidCiphertextException");
    }

    private static string ContextOf(JsonObject request) => string.Join('&', (request["EncryptionContext"]?.AsObject() ?? [])
        .Select(static pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var parts = request.Headers.Authorization.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Split('=', 2)).Where(static pair => pair.Length == 2)
            .ToDictionary(static pair => pair[0], static pair => pair[1]);
        if (!parts.TryGetValue("Credential", out var credential)) return false;
        var time = request.Headers["X-Amz-Date"].ToString();
        var names = parts["SignedHeaders"].Split(';');
        if (!names.Contains("x-amz-target") || !names.Contains("host")) return false;
        var expected = SigV4.Signature(
            request.Method, request.Path, [.. names.Select(name => (name, request.Headers[name].ToString()))], body,
            SecretKey, time, "eu-central-1", "kms");
        return credential == $"{AccessKey}/{time[..8]}/eu-central-1/kms/aws4_request" && parts["Signature"] == expected;
    }

    // Real services prefix the type; clients must take the part after the hash.
    private static JsonObject Error(string type) => new()
    {
        ["__type"] = $"com.amazonaws.kms#{type}",
        ["message"] = "text that is shown nowhere",
    };
}
