using System.Buffers;
using System.Security.Authentication;
using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>Sends GET requests and turns every outcome into a <see cref="RestResult{T}"/>: nothing but cancellation
/// is thrown.</summary>
internal sealed class RestCaller : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;

    internal RestCaller(string restBase, HttpMessageHandler handler, TimeSpan timeout, TimeProvider time)
    {
        var address = new Uri(restBase);
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new AuthenticationException($"{address.Host} is not this machine: only https:// is allowed");
        _base = restBase;
        _time = time;
        _timeout = timeout;
        // its own time-out would run on the machine's clock
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("ActorNotice");
    }

    /// <summary>The handler the program uses: TLS 1.2 or newer, verified, no redirects (they could lead
    /// anywhere).</summary>
    internal static SocketsHttpHandler CreateHandler(string restBase) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !new Uri(restBase).IsLoopback,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
    };

    /// <summary>One call.</summary>
    /// <param name="pathAndQuery">Below the base; may hold a signature, so it is never put into a reason.</param>
    /// <param name="header">An extra header; null = none.</param>
    /// <param name="parse">Reads a good answer; may throw what JSON readers throw.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<RestResult<T>> GetAsync<T>(
        string pathAndQuery,
        (string Name, string Value)? header,
        Func<ReadOnlySequence<byte>, T> parse,
        CancellationToken cancellation)
        where T : class
    {
        using var deadline = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, BinanceAddresses.Call(_base, pathAndQuery));
            if (header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
            using var response = await _http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, parse, either.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // the port's promise: failures are values; a cancellation nobody asked for is the time-out
            return new RestResult<T>(null, BinanceFailures.Of(failure), null);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<RestResult<T>> ReadAsync<T>(
        HttpResponseMessage response, Func<ReadOnlySequence<byte>, T> parse, CancellationToken cancellation)
        where T : class
    {
        var used = RestReply.UsedWeight(response.Headers);
        var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = await RestBody.ReadAsync(stream, cancellation);
        if (response.StatusCode == System.Net.HttpStatusCode.OK && TryParse(body.Bytes, parse) is { } value)
            return new RestResult<T>(value, null, used);

        var answer = RestReply.Summarize(response, body.Bytes, _time.GetUtcNow());
        return new RestResult<T>(null, BinanceFailures.Of(answer), used);
    }

    private static T? TryParse<T>(ReadOnlySequence<byte> body, Func<ReadOnlySequence<byte>, T> parse)
        where T : class
    {
        try
        {
            return parse(body);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException
            or KeyNotFoundException or OverflowException or ArgumentException)
        {
            // HTML, half bodies, rows that contradict themselves: the caller sees an unreadable answer
            return null;
        }
    }
}
