using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class NameTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public void WhenNoNameIsGivenThenNamesCountFromA()
    {
        var names = Enumerable.Range(0, 3).Select(_ => _quiet.Act(_ => { }).Path.Name);
        Assert.Equal(["$a", "$b", "$c"], names);
    }

    [Theory]
    [InlineData(0, "$a")]
    [InlineData(63, "$~")]
    [InlineData(64, "$ab")]
    public void WhenNamesAreGeneratedThenTheyCountInBase64(long number, string name) =>
        Assert.Equal(name, ActorPathText.GeneratedName(number));

    [Theory]
    [InlineData("")]
    [InlineData("$x")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void WhenANameIsMalformedThenItIsRefused(string name) =>
        Assert.Throws<InvalidActorNameException>(() => _quiet.Act(_ => { }, name));

    [Theory]
    [InlineData("BTCUSDT")]
    [InlineData("a-b_c.d")]
    [InlineData("%2F")]
    [InlineData("binance-1")]
    public void WhenANameIsWellFormedThenItIsTaken(string name) => Assert.Equal(name, _quiet.Act(_ => { }, name).Path.Name);

    [Fact]
    public void WhenANameIsTakenThenItIsRefused()
    {
        _quiet.Act(_ => { }, "x");
        Assert.Throws<InvalidActorNameException>(() => _quiet.Act(_ => { }, "x"));
    }

    [Fact]
    public void WhenAPathIsWrittenThenItReadsBackAsItself()
    {
        var path = _quiet.Act(_ => { }, "x").Path;
        Assert.Equal("akka://test/user/x", path.ToString());
        Assert.Equal(path, ActorPath.Parse(path.ToSerializationFormat()));
        Assert.Equal(path.Uid, ActorPath.Parse(path.ToSerializationFormat()).Uid);
        Assert.Equal(["user", "x"], path.Elements);
        Assert.Equal("akka://test/user", path.Parent.ToString());
    }

    [Theory]
    [InlineData("no path")]
    [InlineData("akka:/x/y")]
    [InlineData("://x/y")]
    public void WhenATextIsNoPathThenParsingSaysSo(string text) => Assert.False(ActorPath.TryParse(text, out _));

    [Fact]
    public async Task WhenANameIsUsedAgainThenTheNewIncarnationIsAnotherActor()
    {
        var first = _quiet.Act(_ => { }, "x");
        await first.GracefulStop(Quiet.Patience);
        IActorRef? second = null;
        while (second is null)
        {
            try
            {
                second = _quiet.Act(_ => { }, "x");
            }
            catch (InvalidActorNameException)
            {
                // /user learns of the end a moment after us.
                await Task.Yield();
            }
        }

        Assert.Equal(first.Path, second.Path);
        Assert.NotEqual(first, second);
    }
}
