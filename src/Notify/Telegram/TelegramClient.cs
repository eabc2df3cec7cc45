using ActorNotice.Notify.Http;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Telegram;

/// <summary>
/// The Bot API over HTTP: one call, one reply, whatever happens. Throws only when the caller cancels. Neither a reply
/// nor an exception carries the URL, which contains the token.
/// </summary>
internal sealed class TelegramClient(
    TelegramAccess first, HttpMessageHandler handler, TimeSpan timeout, TimeProvider time) : IDisposable
{
    private const int MaxBody = 64 * 1024;
    private const int MaxUpdates = 2 * 1024 * 1024;
    private const int MaxDescription = 200;

    // The invoker, not HttpClient: no buffering of answers, no default headers, no second time-out.
    private readonly HttpMessageInvoker _http = new(handler);
    private volatile TelegramAccess _access = first;

    /// <summary>Other credentials from the next call on; what is under way ends with the old ones.</summary>
    public void Use(TelegramAccess access) => _access = access;

    /// <summary>Sends a message, as a picture with a caption where it has one.</summary>
    public Task<TelegramReply> SendAsync(string chat, TelegramMessage message, CancellationToken cancel)
    {
        var body = message.Picture is { } picture
            ? PhotoRequest.Of(chat, message, picture) : TelegramRequest.SendMessage(chat, message);
        // Once: in between there may be other credentials.
        var access = _access;
        return CallAsync(
            message.Picture is null
                ? access.SendMessage
                : access.SendPhoto, new TrackedBody(body.Bytes, body.MediaType), cancel);
    }

    /// <summary>Asks who the bot is; proves token and reachability.</summary>
    public Task<TelegramReply> GetMeAsync(CancellationToken cancel) => CallAsync(_access.GetMe, null, cancel);

    /// <summary>Waits for updates; the bytes hold them.</summary>
    public Task<(TelegramReply Reply, ReadOnlyMemory<byte> Bytes)> PollAsync(
        TelegramBody body, CancellationToken cancel) =>
        CallAsync(_access.GetUpdates, new TrackedBody(body.Bytes, body.MediaType), MaxUpdates, cancel);

    /// <summary>Answers the press of a button.</summary>
    public Task<TelegramReply> AnswerPressAsync(TelegramBody body, CancellationToken cancel) =>
        CallAsync(_access.AnswerCallbackQuery, new TrackedBody(body.Bytes, body.MediaType), cancel);

    /// <summary>Sets the menu of commands.</summary>
    public Task<TelegramReply> SetMenuAsync(TelegramBody body, CancellationToken cancel) =>
        CallAsync(_access.SetMyCommands, new TrackedBody(body.Bytes, body.MediaType), cancel);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<TelegramReply> CallAsync(Uri address, TrackedBody? body, CancellationToken cancel) =>
        (await CallAsync(address, body, MaxBody, cancel)).Reply;

    private async Task<(TelegramReply Reply, ReadOnlyMemory<byte> Bytes)> CallAsync(
        Uri address, TrackedBody? body, int most, CancellationToken cancel)
    {
        // Two sources, because the reaction differs: a deadline is an outcome, a cancel is the service stopping.
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            return await ExchangeAsync(address, body, most, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            var missing = body is { HasLeft: false } ? "connection" : "answer";
            return (Lost(body, $"network: no {missing} in time"), default);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (Lost(body, NetworkReason.Of(failure)), default);
        }
    }

    private async Task<(TelegramReply Reply, ReadOnlyMemory<byte> Bytes)> ExchangeAsync(
        Uri address, TrackedBody? body, int most, CancellationToken cancel)
    {
        var method = body is null ? HttpMethod.Get : HttpMethod.Post;
        using var request = new HttpRequestMessage(method, address) { Content = body };
        using var response = await _http.SendAsync(request, cancel);
        var bytes = await ReadBodyAsync(response, most, cancel);
        var reply = TelegramReplyReader.Read((int)response.StatusCode, bytes, response.Headers.RetryAfter?.Delta);
        return (reply.Description.Length == 0 ? reply : reply with { Description = Shown(reply.Description) }, bytes);
    }

    // Bounded: what follows is no answer of the Bot API to us.
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(
        HttpResponseMessage response, int most, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        // One byte more than announced, so that a well-behaved answer needs no second buffer to find its end.
        var known = response.Content.Headers.ContentLength ?? 4096;
        var buffer = new byte[Math.Clamp(known + 1, 1, most)];
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (length == most) break;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(length * 2, most));
        }

        return buffer.AsMemory(0, length);
    }

    private string Shown(string description) => CleanText.Of(_access.Redact(description), MaxDescription);

    private static TelegramReply Lost(TrackedBody? body, string reason) =>
        TelegramReply.Failed(body is { HasLeft: true } ? TelegramFault.Unanswered : TelegramFault.NotWritten, reason);
}
