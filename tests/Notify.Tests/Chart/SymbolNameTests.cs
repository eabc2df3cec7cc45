using ActorNotice.Notify.Chart;
using ActorNotice.Raster.Tests;

namespace ActorNotice.Notify.Tests.Chart;

public sealed class SymbolNameTests
{
    private const int TitleHeight = 90;

    [Theory]
    [InlineData("币安人生USDT", "币安生人USDT")]
    [InlineData("我踏马来了USDT", "我踏马来人USDT")]
    [InlineData("ÄUSDT", "ÖUSDT")]
    [InlineData("𠀀USDT", "𠀁USDT")]
    [InlineData("龙USDT", "虾USDT")]
    public void WhenNamesDifferInALetterBeyondAsciiThenTheirPicturesDifferInTheTitle(string one, string other)
    {
        Assert.NotEqual(Title(one), Title(other));
        Assert.Equal(Title(one), Title(one));
    }

    [Theory]
    [InlineData("币安人生USDT")]
    [InlineData("我踏马来了我踏马来了USDT")]
    [InlineData("1000000ABCDEFGHIJKUSDT")]
    public void WhenANameIsLongThenTheTitleLeavesRoomForTheSide(string symbol)
    {
        var pill = Drawn(symbol);
        Assert.Contains(
            Enumerable.Range(ChartTheme.Width / 4, ChartTheme.Width / 2), x => pill[x, 46 - 20] == ChartTheme.Long);
    }

    [Fact]
    public void WhenAKnownIdeographIsDrawnThenItIsOfTheNamesColourAndNoFrame()
    {
        var (known, unknown) = (Drawn("人USDT"), Drawn("虾USDT"));
        var left = ChartTheme.Margin;
        int Corner(PngReader png) => Enumerable.Range((int)left, 6).Count(x => png[x, 46 - 18] == ChartTheme.Bright);
        Assert.Equal(0, Corner(known));
        Assert.True(Corner(unknown) > 0);
    }

    private static PngReader Drawn(string symbol) => new(ChartDrawing.Draw(Pictures.Subject(Pictures.Walk(symbol))));

    private static string Title(string symbol)
    {
        var png = Drawn(symbol);
        return string.Concat(
            from y in Enumerable.Range(0, TitleHeight)
            from x in Enumerable.Range(0, png.Width / 2)
            select png[x, y] == ChartTheme.Bright ? '#' : '.');
    }
}
