using System.Text;
using ActorNotice.Notify.Telegram;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Telegram;

public sealed class TelegramReplyReaderProperties
{
    private const string Full = """
        {"ok":false,"error_code":429,"description":"Too Many Requests",
         "parameters":{"retry_after":7,"migrate_to_chat_id":-100}}
        """;

    [Fact]
    public void WhenAnyBytesComeThenReadingAndJudgingThemNeverThrows() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(100, 599).ToArbitrary(), (body, status) =>
            TelegramClassifier.React(TelegramReplyReader.Read(status, body, null)).Reason.Length > 0)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAnyByteOfAnEnvelopeIsChangedThenReadingNeverThrows() =>
        Prop.ForAll(Gen.Choose(0, Full.Length - 1).ToArbitrary(), ArbMap.Default.ArbFor<byte>(), (at, value) =>
        {
            var body = Encoding.UTF8.GetBytes(Full);
            body[at] = value;
            var reply = TelegramReplyReader.Read(429, body, TimeSpan.FromSeconds(3));
            return TelegramClassifier.React(reply).Reason.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAnEnvelopeIsCutAnywhereThenItIsNoEnvelope()
    {
        var body = Encoding.UTF8.GetBytes(Full);
        for (var length = 0; length < body.Length; length++)
            Assert.False(TelegramReplyReader.Read(429, body.AsMemory(0, length), null).IsEnvelope);
        Assert.True(TelegramReplyReader.Read(429, body, null).IsEnvelope);
    }

    [Theory]
    [InlineData("""{"ok":false,"parameters":{"retry_after":-5}}""", 0)]
    [InlineData("""{"ok":false,"parameters":{"retry_after":999999999999}}""", 3)]
    [InlineData("""{"ok":false,"parameters":{"retry_after":"7"}}""", 3)]
    [InlineData("""{"ok":false,"parameters":[7]}""", 3)]
    [InlineData("""{"ok":false,"parameters":{"retry_after":7}}""", 7)]
    public void WhenTheWaitIsOddThenTheHeaderCounts(string body, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        TelegramReplyReader.Read(429, Encoding.UTF8.GetBytes(body), TimeSpan.FromSeconds(3)).RetryAfter);
}
