namespace ActorNotice.Notify.Http;

/// <summary>
/// Posts to one address, whatever happens: one outcome, by the status alone. Throws only when the caller cancels. Neither an
/// outcome nor an exception carries the address.
/// </summary>
internal sealed class HttpPost(HttpTarget target, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);
    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>Posts a body with headers.</summary>
    internal async Task<DeliveryOutcome> SendAsync(
        TrackedBody body, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = body };
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            using var response = await _http.SendAsync(request, either.Token);
            return Judge((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Lost(body, body.HasLeft ? "network: no answer in time" : "network: no connection in time");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return Lost(body, NetworkReason.Of(failure));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>What a status means for a notice.</summary>
    internal static DeliveryOutcome Judge(int status, TimeSpan? retryAfter) => status switch
    {
        >= 200 and < 300 => DeliveryOutcome.Delivered(),
        429 => DeliveryOutcome.Busy(retryAfter ?? DefaultWait, "HTTP 429"),
        // The address or its credentials are gone: a person must act, but the market watch goes on.
        401 or 403 or 404 or 410 => DeliveryOutcome.Refused(ChannelFailureKind.Closed, $"HTTP {status}"),
        408 or 409 or 425 or >= 500 => DeliveryOutcome.NotSent($"HTTP {status}"),
        _ => DeliveryOutcome.Rejected($"HTTP {status}"),
    };

    private static DeliveryOutcome Lost(TrackedBody body, string reason) =>
        body.HasLeft ? DeliveryOutcome.Unknown(reason) : DeliveryOutcome.Unreachable(reason);
}
