using System.Text;
using ActorNotice.Notify.Telegram;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Telegram;

public sealed class UpdateReaderTests
{
    [Fact]
    public void WhenUpdatesAreReadThenTextsAndPressesAreUnderstoodAndTheRestIsOnlyCounted()
    {
        const string Text = """
            {"ok":true,"result":[
              {"update_id":1,"message":{"message_id":5,"from":{"id":9007199254740993,"is_bot":false},"chat":{"id":-100123},
                "message_thread_id":7,"date":1795251600,"text":"/status"}},
              {"update_id":2,"callback_query":{"id":"77","from":{"id":6},"message":{"chat":{"id":6}},"data":"ok 1"}},
              {"update_id":3,"callback_query":{"id":"78","from":{"id":6}}},
              {"update_id":4,"message":{"message_id":6,"from":{"id":6},"chat":{"id":6},"date":1,"sticker":{}}},
              {"update_id":5,"channel_post":{"chat":{"id":1},"text":"/status"}}]}
            """;
        var poll = Read(Text);
        Assert.Equal(BotPollFault.None, poll.Fault);
        Assert.Equal(
            (BotUpdate[])
            [
                new BotText(1, 9007199254740993, -100123, 7, 1795251600, "/status"),
                new BotPress(2, 6, 6, 0, "77", "ok 1"), new BotPress(3, 6, 0, 0, "78", ""), new BotOther(4), new BotOther(5),
            ],
            poll.Updates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":{}}""")]
    [InlineData("""{"ok":true,"result":[{"update_id":1,"mess""")]
    public void WhenTheAnswerIsNoListThenItIsAFaultThatPasses(string text) =>
        Assert.Equal(BotPollFault.Passing, Read(text).Fault);

    [Fact]
    public void WhenBytesOfAnAnswerAreChangedThenReadingNeverThrows()
    {
        var sound = """{"ok":true,"result":[{"update_id":2,"message":{"from":{"id":6},"chat":{"id":6},"date":1,"text":"/a"}}]}"""u8.ToArray();
        Prop.ForAll(Gen.Choose(0, sound.Length - 1).Two().ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (places, value) =>
        {
            var bytes = sound.ToArray();
            (bytes[places.Item1], bytes[places.Item2]) = ((byte)value, (byte)(value / 2));
            return UpdateReader.Read(bytes) is not null;
        }).QuickCheckThrowOnFailure();
    }

    private static BotPoll Read(string text) => UpdateReader.Read(Encoding.UTF8.GetBytes(text));
}
