using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Vault;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Security.Tests.Vault;

/// <summary>
/// Vault as its API documents it: seal states, AppRole, tokens that expire and renew up to their greatest age, KV
/// version 2 with check-and-set, transit, namespaces, and its error texts.
/// </summary>
internal sealed class FakeVault(ManualTime time) : IAsyncDisposable
{
    private readonly Dictionary<string, (DateTimeOffset Ends, DateTimeOffset Oldest)> _tokens = [];
    private readonly Dictionary<string, string> _wrapped = [];
    private LocalServer? _server;

    internal const string RoleId = "role-id-of-the-test";
    internal const string SecretId = "secret-id-of-the-test";

    internal bool IsSealed { get; set; }

    internal bool IsInitialised { get; set; } = true;

    internal bool MayRead { get; set; } = true;

    internal string? Namespace { get; set; }

    internal int SecretIdUses { get; set; } = int.MaxValue;

    internal TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    internal TimeSpan GreatestAge { get; set; } = TimeSpan.FromHours(4);

    internal int Version { get; set; }

    internal Dictionary<string, string> Data { get; set; } = [];

    /// <summary>Called before a write is compared: somebody else is quicker.</summary>
    internal Action? BeforeWrite { get; set; }

    /// <summary>Statuses to answer with before anything else.</summary>
    internal Queue<int> Failures { get; } = new();

    internal List<string> Calls { get; } = [];

    internal string Address => _server?.Address ?? throw new InvalidOperationException("not started");

    internal VaultSettings Settings => VaultSettings.Default with { Address = Address, Namespace = Namespace ?? "" };

    internal async Task<FakeVault> StartAsync(X509Certificate2? certificate = null)
    {
        _server = await LocalServer.StartAsync(AnswerAsync, certificate);
        return this;
    }

    internal VaultSession Session(SecretMask? mask = null, string role = RoleId, string secret = SecretId) =>
        new(Settings, Variables(role, secret), mask ?? new SecretMask(), time);

    internal static Func<string, string?> Variables(string role, string secret) => name => name switch
    {
        "VAULT_ROLE_ID" => role,
        "VAULT_SECRET_ID" => secret,
        _ => null,
    };

    internal void ForgetTokens() => _tokens.Clear();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext http)
    {
        var path = (http.Request.Path.Value ?? "")["/v1/".Length..];
        Calls.Add($"{http.Request.Method} {path}");
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        var (status, answer) = Answer(http, path, body);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        if (status != StatusCodes.Status204NoContent) await http.Response.WriteAsync(answer);
    }

    private (int Status, string Body) Answer(HttpContext http, string path, JsonNode? body)
    {
        if (http.Request.Headers["X-Vault-Request"] != "true") return Error(400, "missing X-Vault-Request");
        if (Failures.TryDequeue(out var failure)) return Error(failure, "injected");
        if (!IsInitialised) return Error(501, "Vault is not initialized");
        if (IsSealed) return Error(503, "Vault is sealed");
        if ((http.Request.Headers["X-Vault-Namespace"].FirstOrDefault() ?? "") != (Namespace ?? ""))
            return Error(404, "no handler for route");
        if (path == "auth/approle/login") return LogIn(body);

        var token = http.Request.Headers["X-Vault-Token"].FirstOrDefault() ?? "";
        if (!_tokens.TryGetValue(token, out var life) || time.Now >= life.Ends) return Error(403, "permission denied");
        return path switch
        {
            "auth/token/renew-self" => Renew(token),
            "secret/data/actornotice" when http.Request.Method == "GET" => Read(),
            "secret/data/actornotice" => Write(body),
            "transit/datakey/plaintext/actornotice" => DataKey(),
            "transit/decrypt/actornotice" => Decrypt(body),
            _ => Error(404),
        };
    }

    private (int Status, string Body) LogIn(JsonNode? body)
    {
        if (body?["role_id"]?.GetValue<string>() is not { } role) return Error(400, "missing role_id");
        if (role != RoleId || body["secret_id"]?.GetValue<string>() != SecretId || SecretIdUses-- <= 0)
            return Error(400, "invalid role or secret ID");
        var token = $"hvs.{Guid.NewGuid():N}";
        _tokens[token] = (time.Now + Life, time.Now + GreatestAge);
        return Auth(token, Life);
    }

    private (int Status, string Body) Renew(string token)
    {
        var oldest = _tokens[token].Oldest;
        var ends = time.Now + Life < oldest ? time.Now + Life : oldest;
        _tokens[token] = (ends, oldest);
        return Auth(token, ends - time.Now);
    }

    private (int Status, string Body) Read()
    {
        if (!MayRead) return Error(403, "1 error occurred:\n\t* permission denied\n\n");
        if (Version == 0) return Error(404);
        return Ok(new JsonObject
        {
            ["data"] = new JsonObject(Data.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["metadata"] = new JsonObject
            {
                ["created_time"] = "2026-01-02T03:04:05.678Z",
                ["custom_metadata"] = new JsonObject { ["owner"] = "somebody", ["version"] = "text" },
                ["version"] = Version,
            },
        });
    }

    private (int Status, string Body) Write(JsonNode? body)
    {
        BeforeWrite?.Invoke();
        if (body?["options"]?["cas"]?.GetValue<int>() != Version)
            return Error(400, "check-and-set parameter did not match the current version");
        Data = body?["data"].Deserialize<Dictionary<string, string>>() ?? [];
        Version++;
        return Ok(new JsonObject { ["version"] = Version });
    }

    private (int Status, string Body) DataKey()
    {
        var plain = Convert.ToBase64String(Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray());
        var box = $"vault:v1:{Guid.NewGuid():N}";
        _wrapped[box] = plain;
        return Ok(new JsonObject { ["plaintext"] = plain, ["ciphertext"] = box, ["key_version"] = 1 });
    }

    private (int Status, string Body) Decrypt(JsonNode? body) =>
        _wrapped.TryGetValue(body?["ciphertext"]?.GetValue<string>() ?? "", out var plain)
            ? Ok(new JsonObject { ["plaintext"] = plain })
            : Error(400, "cipher: message authentication failed");

    private static (int Status, string Body) Auth(string token, TimeSpan life) => (200, new JsonObject
    {
        ["request_id"] = "r",
        ["data"] = null,
        ["warnings"] = null,
        ["auth"] = new JsonObject
        {
            ["client_token"] = token,
            ["policies"] = new JsonArray("default"),
            ["lease_duration"] = (long)life.TotalSeconds,
            ["renewable"] = true,
        },
    }.ToJsonString());

    private static (int Status, string Body) Ok(JsonObject data) => (200, new JsonObject
    {
        ["request_id"] = "r",
        ["lease_id"] = "",
        ["renewable"] = false,
        ["data"] = data,
        ["auth"] = null,
    }.ToJsonString());

    private static (int Status, string Body) Error(int status, params string[] errors) => (
        status, JsonSerializer.Serialize(new { errors }));
}
