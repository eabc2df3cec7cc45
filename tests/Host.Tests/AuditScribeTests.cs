using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Security;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Host.Tests;

public sealed class AuditScribeTests : TestKit
{
    private static readonly StreamKey Stream = new(Symbol.Parse("BTCUSDT"), Interval.Parse("1m"));

    [Fact]
    public void WhenANoticeIsDeliveredOrGivenUpThenThatIsAnAuditFactAndARetryIsNot()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AuditFact));
        var scribe = Sys.ActorOf(Props.Create(static () => new AuditScribe()));

        scribe.Tell(new NoticeDelivered(new NoticeId(1), "telegram", NoticeKind.Signal, Stream, 60_000, TimeSpan.Zero, 2));
        scribe.Tell(new NoticeFailed(new NoticeId(2), "telegram", NoticeKind.Admin, null, null, "no answer", 1, false));
        scribe.Tell(new NoticeFailed(new NoticeId(2), "telegram", NoticeKind.Admin, null, null, "no answer", 2, true));

        var delivered = ExpectMsg<AuditFact>();
        Assert.Equal(("notice.deliver", "delivered by telegram, attempt 2"), (delivered.Action, delivered.Outcome));
        Assert.Contains("BTCUSDT", delivered.Subject, StringComparison.Ordinal);
        Assert.Equal(("admin notice", "given up by telegram: no answer"), Told(ExpectMsg<AuditFact>()));
    }

    private static (string Subject, string Outcome) Told(AuditFact fact) => (fact.Subject, fact.Outcome);
}
