using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

/// <summary>Which mailbox an actor gets, and the order and bound it brings.</summary>
public sealed class MailboxTests
{
    private const string Boxes =
        """
        small {
          mailbox-type = "Akka.Dispatch.BoundedMailbox, Akka", mailbox-capacity = 2, mailbox-push-timeout-time = 0
        }
        small-deque {
          mailbox-type = "Akka.Dispatch.BoundedDequeBasedMailbox, Akka"
          mailbox-capacity = 2, mailbox-push-timeout-time = 0
        }
        deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox, Akka" }
        urgent { mailbox-type = "Akka.Embedded.Tests.MailboxTests+Urgent, Akka.Embedded.Tests" }
        fair { mailbox-type = "Akka.Embedded.Tests.MailboxTests+Fair, Akka.Embedded.Tests" }
        reversed { mailbox-type = "Akka.Embedded.Tests.MailboxTests+Reversed, Akka.Embedded.Tests" }
        roomy { mailbox-capacity = 3, mailbox-push-timeout-time = 0, mailbox-type = "Akka.Dispatch.BoundedMailbox" }
        boxed-dispatcher {
          type = SynchronizedDispatcher, mailbox-type = "Akka.Dispatch.BoundedMailbox"
          mailbox-capacity = 1, mailbox-push-timeout-time = 0
        }
        akka.actor.deployment {
          /deployed { mailbox = small }
          "/family/*" { mailbox = urgent }
        }
        akka.actor.mailbox.bounded-queue-based { mailbox-capacity = 1, mailbox-push-timeout-time = 0 }
        """;

    [Theory]
    [InlineData(null, "5 1 4 2 3 1 5", "")]
    [InlineData("deque", "5 1 4 2 3 1 5", "")]
    [InlineData("urgent", "1 1 2 3 4 5 5", "")]
    [InlineData("fair", "1 1 2 3 4 5 5", "")]
    [InlineData("reversed", "5 1 3 2 4 1 5", "")]
    [InlineData("small", "5 1", "4 2 3 1 5")]
    [InlineData("small-deque", "5 1", "4 2 3 1 5")]
    [InlineData("roomy", "5 1 4", "2 3 1 5")]
    public void WhenPropsNameAMailboxThenItsOrderAndBoundApply(string? mailbox, string received, string dead)
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var props = Scripted.Props(a => a.On<int>(number => got.Add(number)));
        if (mailbox is "small" or "small-deque" or "reversed" or "roomy") props = Props.Create(() => new Plain(got));
        var actor = pumped.Act(mailbox is null ? props : props.WithMailbox(mailbox));
        foreach (var number in new[] { 5, 1, 4, 2, 3, 1, 5 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal(received, string.Join(' ', got));
        Assert.Equal(dead, string.Join(' ', pumped.Dead));
    }

    [Fact]
    public void WhenPrioritiesAreEqualThenTheStableMailboxKeepsTheOrderOfArrival()
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)).WithMailbox("fair"));
        var texts = Enumerable.Range(0, 500).Select(i => $"{i % 3}:{i}").ToArray();
        foreach (var text in texts) actor.Tell(text);
        pumped.Run();
        Assert.Equal(texts.OrderBy(text => text[0]), got);
    }

    [Fact]
    public void WhenAnUrgentMessageComesLateThenItIsNextAndControlOvertakesWork()
    {
        // What a control-aware mailbox is for: the generator gives control messages the lowest number.
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)).WithMailbox("fair"));
        foreach (var message in new object[] { "1:work", "1:more", "0:control", "1:rest" }) actor.Tell(message);
        pumped.Run();
        Assert.Equal(["0:control", "1:work", "1:more", "1:rest"], got);
    }

    [Fact]
    public void WhenARuntimeMessageComesThenItOvertakesEveryPriority()
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)).WithMailbox("urgent"));
        actor.Tell(1);
        pumped.System.Stop(actor);
        pumped.Run();
        Assert.Empty(got);
        Assert.Equal([1], pumped.Dead);
    }

    [Theory]
    [InlineData("deployed", "1 2")]
    [InlineData("elsewhere", "1 2 3 4")]
    public void WhenThePathIsDeployedWithAMailboxThenItGoesBeforeTheProps(string name, string received)
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)).WithMailbox("fair"), name);
        foreach (var number in new[] { 1, 2, 3, 4 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal(received, string.Join(' ', got));
    }

    [Fact]
    public void WhenTheDispatcherHasAMailboxTypeThenItsActorsGetIt()
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)).WithDispatcher("boxed-dispatcher"));
        foreach (var number in new[] { 1, 2, 3 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal([1], got);
        Assert.Equal([2, 3], pumped.Dead);
    }

    [Fact]
    public void WhenTheClassRequiresABoundedQueueThenItGetsTheOneMappedToThatRequirement()
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Bounded(got)));
        foreach (var number in new[] { 1, 2, 3 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal([1], got);
        Assert.Equal([2, 3], pumped.Dead);
    }

    [Fact]
    public void WhenTheRequirementIsMappedElsewhereThenTheConfigurationDecides()
    {
        const string Mapping =
            "akka.actor.mailbox.requirements { \"Akka.Dispatch.IBoundedMessageQueueSemantics\" = roomy }\n";
        var (pumped, got) = (new Pumped(Mapping + Boxes), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Bounded(got)));
        foreach (var number in new[] { 1, 2, 3, 4 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal([1, 2, 3], got);
    }

    [Fact]
    public void WhenTheDefaultMailboxIsConfiguredThenActorsWithoutAWishGetItAndGuardiansDoNot()
    {
        const string Default =
            "akka.actor.default-mailbox { mailbox-type = \"Akka.Dispatch.BoundedMailbox\", mailbox-capacity = 1, "
            + "mailbox-push-timeout-time = 0 }";
        var (pumped, got) = (new Pumped(Default), new List<object>());
        var actor = pumped.Act(Props.Create(() => new Plain(got)));
        foreach (var number in new[] { 1, 2, 3 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal([1], got);
        Assert.Equal(2, pumped.Dead.Count);
    }

    [Theory]
    [InlineData("nowhere", "[nowhere]")]
    [InlineData("typeless", "mailbox-type")]
    [InlineData("lost", "Not.A.Type")]
    [InlineData("negative", "capacity")]
    [InlineData("text", "Mailbox [text]")]
    public async Task WhenTheMailboxIsWronglyConfiguredThenTheActorIsRefusedAndItIsNamed(string mailbox, string named)
    {
        await using var quiet = new Quiet(
            """
            typeless { mailbox-capacity = 1 }, lost { mailbox-type = "Not.A.Type" }
            negative { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = -1 }
            text { mailbox-type = "Akka.Embedded.Tests.MailboxTests" }
            """);
        var failure = Assert.Throws<ConfigurationException>(() =>
            quiet.System.ActorOf(Scripted.Props(_ => { }).WithMailbox(mailbox), "mine"));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains("akka://test/user/mine", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheMailboxDoesNotDoWhatTheClassRequiresThenTheActorIsRefused()
    {
        await using var quiet = new Quiet();
        var props = Props.Create(() => new Bounded(new List<object>()))
            .WithMailbox("akka.actor.mailbox.unbounded-queue-based");
        var failure = Assert.Throws<ConfigurationException>(() => quiet.System.ActorOf(props));
        Assert.Contains(nameof(IBoundedMessageQueueSemantics), failure.Message, StringComparison.Ordinal);
        Assert.NotNull(quiet.System.ActorOf(props.WithMailbox("akka.actor.mailbox.bounded-queue-based")));
    }

    private sealed class Plain : UntypedActor
    {
        private readonly List<object> _got;

        public Plain(List<object> got) => _got = got;

        protected override void OnReceive(object message) => _got.Add(message);
    }

    private sealed class Bounded : UntypedActor, IRequiresMessageQueue<IBoundedMessageQueueSemantics>
    {
        private readonly List<object> _got;

        public Bounded(List<object> got) => _got = got;

        protected override void OnReceive(object message) => _got.Add(message);
    }

    private sealed class Urgent(Settings settings, Config config) : UnboundedPriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => message is int number ? number : 0;
    }

    private sealed class Fair(Settings settings, Config config) : UnboundedStablePriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) =>
            message is int number ? number : message is string text ? text[0] : 0;
    }

    /// <summary>A user's own kind: last in, first out.</summary>
    private sealed class Reversed(Settings settings, Config config) : MailboxType(settings, config)
    {
        public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new Pile();
    }

    private sealed class Pile : IMessageQueue
    {
        private readonly System.Collections.Concurrent.ConcurrentStack<Envelope> _pile = new();

        public bool HasMessages => !_pile.IsEmpty;

        public int Count => _pile.Count;

        public void Enqueue(IActorRef receiver, Envelope envelope) => _pile.Push(envelope);

        public bool TryDequeue(out Envelope envelope) => _pile.TryPop(out envelope);

        public void CleanUp(IActorRef owner, IMessageQueue deadletters)
        {
            while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
        }
    }
}
