using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class PropsTests : IAsyncDisposable
{
    private static readonly string Constant = "static";

    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenPropsAreAnExpressionThenItsArgumentsAreEvaluatedOnce()
    {
        var evaluations = 0;
        Func<int> count = () => ++evaluations;
        var text = "local";
        var props = Props.Create(() => new Saying($"{text} {Constant} {count()}", 1 + 1));
        Assert.Equal("local static 1 2", await Say(props));
        Assert.Equal("local static 1 2", await Say(props));
    }

    [Fact]
    public async Task WhenPropsAreATypeWithArgumentsThenTheConstructorThatTakesThemIsUsed()
    {
        Assert.Equal("x 5", await Say(Props.Create<Saying>("x", 5)));
        var type = typeof(Saying);
        Assert.Equal("x 7", await Say(Props.Create(type, "x")));
        Assert.Equal("none 0", await Say(Props.Create<Saying>()));
    }

    [Fact]
    public async Task WhenPropsHaveAProducerThenItMakesAndReleasesTheActor()
    {
        var producer = new Producer();
        var actor = _quiet.System.ActorOf(Props.CreateBy(producer));
        Assert.Equal("made 1", await actor.Ask<string>("?", Quiet.Patience));
        await actor.GracefulStop(Quiet.Patience);
        Assert.Equal(1, producer.Released);
    }

    [Fact]
    public void WhenTheTypeIsNoActorThenPropsRefuseIt() =>
        Assert.Throws<ArgumentException>(() => Props.Create(typeof(string)));

    [Fact]
    public void WhenNoConstructorTakesTheArgumentsThenPropsSaySo() =>
        Assert.Throws<MissingMethodException>(() => Props.Create<Saying>(1, 2, 3));

    [Fact]
    public void WhenTheExpressionIsNoConstructorCallThenPropsRefuseIt() =>
        Assert.Throws<ArgumentException>(() => Props.Create(() => Make()));

    [Fact]
    public void WhenPropsAreChangedThenTheFirstOnesStayAsTheyWere()
    {
        var first = Props.Create<Saying>();
        var changed = first.WithDispatcher("d").WithMailbox("m").WithStashCapacity(5);
        Assert.Equal((string.Empty, string.Empty), (first.Dispatcher, first.Mailbox));
        Assert.Equal(("d", "m", 5), (changed.Dispatcher, changed.Mailbox, changed.Deploy.StashCapacity));
    }

    private static Saying Make() => new("x", 1);

    private Task<string> Say(Props props) => _quiet.System.ActorOf(props).Ask<string>("?", Quiet.Patience);

    private sealed class Saying : ReceiveActor
    {
        public Saying()
            : this("none", 0)
        {
        }

        public Saying(string text, int number = 7) => Receive<string>(_ => Sender.Tell($"{text} {number}"));
    }

    private sealed class Producer : IIndirectActorProducer
    {
        private int _made;

        public int Released { get; private set; }

        public Type ActorType => typeof(Saying);

        public ActorBase Produce() => new Saying("made", ++_made);

        public void Release(ActorBase actor) => Released++;
    }
}
