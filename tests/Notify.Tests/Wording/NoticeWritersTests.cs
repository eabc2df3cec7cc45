using System.Collections.Immutable;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class NoticeWritersTests
{
    private static readonly NotifySettings Settings = new()
    {
        Language = NoticeLanguage.English,
        Templates = new NoticeTemplates
        {
            English = ImmutableDictionary<string, string>.Empty.Add("signal", "own {symbol} {closeTime}"),
            Korean = ImmutableDictionary<string, string>.Empty.Add("signal", "직접 {symbol} {closeTime}"),
        },
    };

    [Fact]
    public void WhenTheLanguageChangesThenTheChannelsThatFollowItChangeAndOwnTextsStay()
    {
        var writers = new NoticeWriters(Settings, static _ => 1);
        var (main, own) = (writers.For(null), writers.For(NoticeLanguage.English));
        Assert.Same(main, writers.Main);
        Assert.Same(own, writers.For(NoticeLanguage.English));
        Assert.NotSame(main, own);
        Assert.StartsWith("own BTCUSDT", Text(main), StringComparison.Ordinal);

        writers.Reword(NoticeLanguage.Korean, TimeZoneInfo.Utc);

        Assert.StartsWith("직접 BTCUSDT", Text(main), StringComparison.Ordinal);
        Assert.EndsWith("(UTC)", Text(main), StringComparison.Ordinal);
        Assert.StartsWith("own BTCUSDT", Text(own), StringComparison.Ordinal);
        Assert.EndsWith("(UTC)", Text(own), StringComparison.Ordinal);
    }

    private static string Text(NoticeWriter writer) => writer.Plain(Some.SignalNotice(), DeliveryMarks.None);
}
