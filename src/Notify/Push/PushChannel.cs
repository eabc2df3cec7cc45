using System.Collections.Immutable;
using System.Text;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Push;

/// <summary>Plain text to a topic's address, as ntfy and its kin take it: priority and tags are headers.</summary>
internal sealed class PushChannel(
    ChannelSettings settings, HttpPost post, SecretText? token, NoticeWriter writer, QuietClock quiet) : INoticeChannel
{
    private const int LongestText = 4_000; // ntfy turns more than 4,096 bytes into a file

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
        var text = CleanText.CutBytes(writer.Plain(notice, marks), LongestText);
        return post.SendAsync(new TrackedBody(Encoding.UTF8.GetBytes(text), "text/plain"), Headers(notice), cancel);
    }

    /// <summary>Nothing can be asked of a topic without a notice.</summary>
    public Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) => Task.FromResult(DeliveryOutcome.Delivered());

    /// <inheritdoc/>
    public void Dispose() => post.Dispose();

    private IEnumerable<KeyValuePair<string, string>> Headers(Notice notice)
    {
        yield return new("Priority", PriorityOf(notice));
        yield return new("Tags", notice.Kind == NoticeKind.Admin ? "wrench" : "chart_with_upwards_trend");
        if (token is not null) yield return new("Authorization", $"Bearer {token.RevealText()}");
    }

    private string PriorityOf(Notice notice) =>
        notice is AdminItem { Content.Severity: NoticeSeverity.Critical } ? "urgent"
        : quiet.IsSilent(notice) ? "low" : "default";
}
