using System.Text;
using ActorNotice.Control.Commands;
using ActorNotice.Control.Room;
using ActorNotice.Control.Tests.Support;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;

namespace ActorNotice.Control.Tests.Room;

public sealed class ControlPartsTests
{
    [Theory]
    [InlineData("BTCUSDT", 2)]
    [InlineData("1000000MOGUSDT_261225", 2)]
    [InlineData("币安人生USDT", 2)]
    [InlineData("币安人生币安人生币安人生币安USDT", 1)]
    public void WhenANoticeGetsButtonsThenTelegramTakesEachOfThem(string symbol, int rows)
    {
        var decision = Some.Decision() with { Stream = new StreamKey(Symbol.Parse(symbol), Interval.Parse("15m")) };
        var notice = new SignalNotice(new NoticeId(1), new Signal(decision, TimeSpan.Zero));
        foreach (var language in (NoticeLanguage[])[NoticeLanguage.Korean, NoticeLanguage.English])
        {
            var buttons = ControlRoom.Buttons(notice, language);
            Assert.Equal(rows, buttons.Length);
            Assert.All(buttons.SelectMany(static row => row), static button =>
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, NoticeButton.MostBytes);
                Assert.NotNull(new CommandBook().Find(Call.Read(1, ControlRole.Admin, button.Data)?.Name ?? ""));
            });
        }
    }

    [Fact]
    public void WhenManyStrangersComeThenTheBookStaysSmallAndForgetsAfterAnHour()
    {
        var book = new RefusalBook();
        var told = Enumerable.Range(1, 5_000).Count(user => book.IsWorthAnAlert(user, TimeSpan.Zero));
        Assert.Equal(1_000, told);
        Assert.True(book.IsWorthAnAlert(9_999, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void WhenSignalsAreManyThenTheOldestIsForgotten()
    {
        var memory = new DecisionMemory();
        for (var i = 0; i < 501; i++)
            memory.Add(Some.Decision() with { Candle = Some.Candle with { OpenTimeMs = i } });
        Assert.Null(memory.Signal(FakeRooms.Btc, 0));
        Assert.NotNull(memory.Signal(FakeRooms.Btc, 1));
        Assert.Equal(500, Assert.Single(memory.Of(FakeRooms.Btc.Symbol)).Candle.OpenTimeMs);
    }

    [Fact]
    public void WhenThereIsNoSlashThenItIsNoCommand()
    {
        Assert.Null(Call.Read(1, ControlRole.Admin, "status"));
        Assert.Null(Call.Read(1, ControlRole.Admin, "  "));
        Assert.Null(Call.Read(1, ControlRole.Admin, "/"));
        Assert.Equal("status", Call.Read(1, ControlRole.Admin, "/STATUS@bot x")?.Name);
    }
}
