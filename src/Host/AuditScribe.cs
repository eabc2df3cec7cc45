using ActorNotice.Notify;
using ActorNotice.Security;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>
/// Puts what other rooms say into the audit log's words: notices that were delivered or given up. Supervised by the
/// guard; holds nothing.
/// </summary>
internal sealed class AuditScribe : ReceiveActor
{
    private const string Actor = "/user/notice/notifier";

    public AuditScribe()
    {
        Receive<NoticeDelivered>(static notice => Write(
            "notice.deliver", SubjectOf(notice.Kind, $"{notice.Stream}", notice.OpenTimeMs),
            $"delivered by {notice.Channel}, attempt {notice.Attempt}"));
        Receive<NoticeFailed>(
            static notice => notice.IsFinal,
            static notice => Write(
                "notice.deliver", SubjectOf(notice.Kind, $"{notice.Stream}", notice.OpenTimeMs),
                $"given up by {notice.Channel}: {notice.Reason}"));
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(NoticeDelivered));
        Context.System.EventStream.Subscribe(Self, typeof(NoticeFailed));
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    private static void Write(string action, string subject, string outcome) =>
        Context.System.EventStream.Publish(new AuditFact(Actor, action, subject, outcome));

    private static string SubjectOf(NoticeKind kind, string stream, long? openTimeMs) =>
        kind == NoticeKind.Admin ? "admin notice" : $"{stream} {openTimeMs}";
}
