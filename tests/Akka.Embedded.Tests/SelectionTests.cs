using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class SelectionTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Theory]
    [InlineData("/user/top", "top")]
    [InlineData("/user/top/a1", "a1")]
    [InlineData("top/a1", "a1")]
    [InlineData("akka://test/user/top/b", "b")]
    [InlineData("/user/top/a1/../b", "b")]
    public async Task WhenAPathNamesOneActorThenTheMessageReachesIt(string path, string name)
    {
        var probe = await Tree();
        _quiet.System.ActorSelection(path).Tell("x", probe.Ref);
        await probe.Expect(name);
    }

    [Theory]
    [InlineData("/user/top/*", "a1 a2 b")]
    [InlineData("/user/top/a?", "a1 a2")]
    [InlineData("/user/*/b", "b")]
    [InlineData("/user/top/**", "a1 a2 b deep")]
    public async Task WhenAPathHasWildcardsThenTheMessageReachesAllThatMatch(string path, string names)
    {
        var probe = await Tree();
        _quiet.System.ActorSelection(path).Tell("x", probe.Ref);
        var reached = new List<string>();
        foreach (var _ in names.Split(' ')) reached.Add(await probe.Expect<string>());
        Assert.Equal(names.Split(' '), reached.Order());
    }

    [Fact]
    public async Task WhenNobodyIsThereThenTheMessageIsADeadLetter()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<DeadLetter>(probe.Ref);
        _quiet.System.ActorSelection("/user/nobody/here").Tell("x");
        var letter = await probe.Expect<DeadLetter>();
        Assert.Equal(("x", "/user/nobody/here"), (letter.Message, letter.Recipient.Path.ToStringWithoutAddress()));
    }

    [Fact]
    public async Task WhenNobodyIsThereThenResolveOneThrows() =>
        await Assert.ThrowsAsync<ActorNotFoundException>(() =>
            _quiet.System.ActorSelection("/user/nobody").ResolveOne(Quiet.Patience));

    [Fact]
    public async Task WhenAnActorSelectsRelativelyThenThePathStartsAtItself()
    {
        var probe = await Tree();
        var top = await _quiet.System.ActorSelection("/user/top").ResolveOne(Quiet.Patience);
        top.Tell(1, probe.Ref);
        await probe.Expect("b");
    }

    private async Task<Probe> Tree()
    {
        var top = _quiet.Act(
            a =>
            {
                a.OnStart = () =>
                {
                    foreach (var name in new[] { "a1", "a2", "b" }) a.Ctx.ActorOf(Named(name == "b"), name);
                };
                a.On<string>(_ => a.From.Tell("top"));
                a.On<int>(_ => a.Ctx.ActorSelection("./a1/../b").Tell("x", a.From));
            },
            "top");
        await top.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        var b = await _quiet.System.ActorSelection("/user/top/b").ResolveOne(Quiet.Patience);
        await b.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        return _quiet.Probe();
    }

    private static Props Named(bool withChild) => Scripted.Props(a =>
    {
        a.OnStart = () =>
        {
            if (withChild) a.Ctx.ActorOf(Named(withChild: false), "deep");
        };
        a.On<string>(_ => a.From.Tell(a.Me.Path.Name));
    });
}
