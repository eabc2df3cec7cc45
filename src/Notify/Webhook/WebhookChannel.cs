using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Webhook;

/// <summary>
/// Notices as JSON to an address. With a key each request is signed: <c>X-ActorNotice-Signature: sha256=HEX</c> is the
/// HMAC-SHA256 of <c>TIMESTAMP.BODY</c>, with the Unix second of <c>X-ActorNotice-Timestamp</c>; a receiver that refuses old
/// timestamps cannot be fed a recording.
/// </summary>
internal sealed class WebhookChannel(
    ChannelSettings settings, HttpPost post, SecretText? key, NoticeWriter writer, TimeProvider time) : INoticeChannel
{
    /// <summary>The header with the signature.</summary>
    internal const string SignatureHeader = "X-ActorNotice-Signature";

    /// <summary>The header with the Unix second.</summary>
    internal const string TimestampHeader = "X-ActorNotice-Timestamp";

    private const int LongestDiscord = 2_000;

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public int MaxInFlight => 1;

    /// <inheritdoc/>
    public ImmutableArray<PaceLimit> Pace => [];

    /// <inheritdoc/>
    public bool Takes(Notice notice) => settings.Filter.Takes(notice);

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel)
    {
        var text = writer.Plain(notice, marks);
        if (settings.Format == WebhookFormat.Discord) text = CleanText.Cut(text, LongestDiscord);
        var body = WebhookBody.Of(settings.Format, settings.Body, notice, text);
        return post.SendAsync(new TrackedBody(body), Headers(body, notice), cancel);
    }

    /// <summary>Nothing can be asked of a webhook without a notice.</summary>
    public Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) => Task.FromResult(DeliveryOutcome.Delivered());

    /// <inheritdoc/>
    public void Dispose() => post.Dispose();

    /// <summary>The signature of a body at a moment.</summary>
    internal static string Sign(SecretText key, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];
        return key.Use(signed, static (utf8, data) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(utf8, data)));
    }

    private IEnumerable<KeyValuePair<string, string>> Headers(byte[] body, Notice notice)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return new(TimestampHeader, timestamp);
        // A receiver can tell a repeat by it; the number begins anew with every run.
        yield return new("X-ActorNotice-Id", notice.Id.Value.ToString(CultureInfo.InvariantCulture));
        if (key is not null) yield return new(SignatureHeader, Sign(key, timestamp, body));
    }
}
