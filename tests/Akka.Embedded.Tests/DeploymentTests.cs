using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class DeploymentTests
{
    private const string Places =
        """
        one { type = Dispatcher, throughput = 1 }
        two { type = PinnedDispatcher }
        akka.actor.deployment {
          /exact { dispatcher = one }
          "/parent/*" { dispatcher = one }
          "/parent/special" { dispatcher = two, stash-capacity = 3 }
          "/deep/**" { dispatcher = one }
          /lost { dispatcher = nowhere }
        }
        """;

    [Theory]
    [InlineData("exact", "one")]
    [InlineData("other", Dispatchers.DefaultDispatcherId)]
    [InlineData("parent", Dispatchers.DefaultDispatcherId)]
    [InlineData("parent/any", "one")]
    [InlineData("parent/special", "two")]
    [InlineData("parent/any/below", Dispatchers.DefaultDispatcherId)]
    [InlineData("deep/a", "one")]
    [InlineData("deep/a/b", "one")]
    public async Task WhenAPathIsDeployedByConfigurationThenItsActorRunsOnThatDispatcher(string path, string dispatcher)
    {
        await using var quiet = new Quiet(Places);
        Assert.Equal(dispatcher, await DispatcherOf(quiet.System, path, Props.Create(() => new Nest())));
    }

    [Fact]
    public async Task WhenPropsAndConfigurationDisagreeThenTheConfigurationWins()
    {
        await using var quiet = new Quiet(Places);
        var props = Props.Create(() => new Nest()).WithDispatcher("two");
        Assert.Equal("one", await DispatcherOf(quiet.System, "exact", props));
        Assert.Equal("two", await DispatcherOf(quiet.System, "free", props));
    }

    [Fact]
    public async Task WhenTheStashIsDeployedByConfigurationThenItHasThatCapacity()
    {
        await using var quiet = new Quiet("akka.actor.deployment { /small { stash-capacity = 3 } }");
        var probe = quiet.Probe();
        quiet.Act(a => a.On<string>(_ => probe.Ref.Tell(a.Stash.Capacity)), "small").Tell("?");
        await probe.Expect(3);
    }

    [Fact]
    public async Task WhenADeployedDispatcherIsUnknownThenTheActorIsRefusedAndItIsNamed()
    {
        await using var quiet = new Quiet(Places);
        var failure = Assert.Throws<ConfigurationException>(() => quiet.Act(_ => { }, "lost"));
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
        Assert.Contains("akka://test/user/lost", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenADispatcherIsAnotherNameThenItIsTheSameDispatcher()
    {
        await using var quiet = new Quiet("one { throughput = 7 }, alias = one, a = b, b = a");
        Assert.Same(quiet.System.Dispatchers.Lookup("one"), quiet.System.Dispatchers.Lookup("alias"));
        Assert.Throws<ConfigurationException>(() => quiet.System.Dispatchers.Lookup("a"));
    }

    private static async Task<string> DispatcherOf(ActorSystem system, string path, Props props)
    {
        var names = path.Split('/');
        var at = system.ActorOf(names.Length == 1 ? props : Props.Create(() => new Nest()), names[0]);
        for (var i = 1; i < names.Length; i++)
        {
            var mine = i == names.Length - 1 ? props : Props.Create(() => new Nest());
            at = await at.Ask<IActorRef>(new Make(mine, names[i]), Quiet.Patience);
        }

        return await at.Ask<string>("dispatcher", Quiet.Patience);
    }

    private sealed record Make(Props Props, string Name);

    private sealed class Nest : ReceiveActor
    {
        public Nest()
        {
            Receive<Make>(make => Sender.Tell(Context.ActorOf(make.Props, make.Name)));
            Receive<string>(_ => Sender.Tell(Context.Dispatcher.Id));
        }
    }
}
