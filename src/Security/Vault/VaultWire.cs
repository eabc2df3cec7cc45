using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ActorNotice.Security.Vault;

/// <summary>One call to Vault over HTTP. What may pass by itself is tried again a few times; bodies are
/// zeroed.</summary>
internal sealed class VaultWire : IDisposable
{
    private const int Tries = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient _http;
    private readonly string _namespace;
    private readonly TimeProvider _time;

    /// <summary>Opens nothing yet.</summary>
    public VaultWire(VaultSettings settings, TimeProvider time, HttpMessageHandler? network)
    {
        _http = new HttpClient(network ?? VaultHandler.Create(settings), disposeHandler: network is null)
        {
            BaseAddress = new Uri(settings.Address.TrimEnd('/') + "/v1/"),
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = 1 << 20,
        };
        (_namespace, _time) = (settings.Namespace, time);
    }

    /// <summary>Calls and reads a good answer's body, which is zeroed afterwards.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">Below <c>/v1/</c>.</param>
    /// <param name="token">Null for a login.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="Sources.SecretException">Any other outcome.</exception>
    public async Task<T> CallAsync<T>(
        HttpMethod method, string path, SecretText? token, byte[]? body, Func<byte[], T> read, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var (status, bytes) = await SendAsync(method, path, token, body, cancel).ConfigureAwait(false);
            if (status is HttpStatusCode.OK or HttpStatusCode.NoContent) return Read(path, bytes, read);
            if (tries == Tries || !MayPass(status)) throw VaultProblems.Of(PlaceOf(path), status, ErrorsOf(bytes));
            await Task.Delay(FirstWait * (1 << tries), _time, cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Where a problem is said to be.</summary>
    internal string PlaceOf(string path) =>
        new Uri(_http.BaseAddress ?? new Uri("/v1/", UriKind.Relative), path).ToString();

    // A node that is behind, a standby, a quota, or an error of Vault's own. Sealed takes a person: no use to wait.
    private static bool MayPass(HttpStatusCode status) => (int)status is 412 or 429 or 472 or 473 or 500 or 502 or 504;

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(
        HttpMethod method, string path, SecretText? token, byte[]? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Vault-Request", "true");
        if (_namespace.Length > 0) request.Headers.Add("X-Vault-Namespace", _namespace);
        if (token is not null) request.Headers.Add("X-Vault-Token", token.RevealText());
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        try
        {
            using var answer = await _http.SendAsync(request, cancel).ConfigureAwait(false);
            return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
        }
        catch (HttpRequestException error)
        {
            // Its message may hold the URL only; the kind says enough.
            throw VaultProblems.Unavailable(PlaceOf(path), $"{error.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw VaultProblems.Unavailable(PlaceOf(path), "it did not answer in time");
        }
    }

    private T Read<T>(string path, byte[] body, Func<byte[], T> read)
    {
        try
        {
            return read(body);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException)
        {
            // Its message could quote the body.
            throw VaultProblems.Unavailable(PlaceOf(path), "its answer is not what Vault answers");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(body);
        }
    }

    private static string ErrorsOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("errors", out var errors) ? errors.GetRawText() : "";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A proxy's page: the status must do.
            return "";
        }
    }
}
