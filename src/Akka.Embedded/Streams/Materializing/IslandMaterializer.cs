using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Event;
using Akka.Pattern;
using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Materializing;

/// <summary>The one implementation of a materializer.</summary>
internal sealed class IslandMaterializer : ActorMaterializer, IIslands
{
    private readonly LocalActorRef _supervisor;
    private readonly string _namePrefix;
    private long _lastActor;

    private IslandMaterializer(
        ActorSystem system, LocalActorRef supervisor, ActorMaterializerSettings settings, string namePrefix)
    {
        (System, _supervisor, Settings, _namePrefix) = (system, supervisor, settings, namePrefix);
        Logger = Logging.GetLogger(system, this);
        Defaults = ActorAttributes.CreateSupervisionStrategy(settings.SupervisionDecider)
            .And(Attributes.CreateInputBuffer(1, settings.MaxInputBufferSize));
    }

    public override ActorSystem System { get; }

    public override ActorMaterializerSettings Settings { get; }

    public override IActorRef Supervisor => _supervisor;

    public override ILoggingAdapter Logger { get; }

    public override bool IsShutdown => _supervisor.IsTerminated;

    public ILoggingAdapter Log => Logger;

    public Attributes Defaults { get; }

    public int DeliveriesPerTurn => Settings.SyncProcessingLimit;

    public static IslandMaterializer Start(
        IActorRefFactory context, ActorMaterializerSettings? settings, string? namePrefix)
    {
        var system = context switch
        {
            ActorSystem itself => itself,
            IActorContext actor => actor.System,
            _ => throw new ArgumentException($"Not a system nor an actor's context: {context}", nameof(context)),
        };
        var supervisor = context.ActorOf(Props.Create<StreamSupervisor>(), StreamSupervisor.NextName());
        return new IslandMaterializer(
            system, (LocalActorRef)supervisor, settings ?? ActorMaterializerSettings.Create(system),
            namePrefix ?? "Flow");
    }

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable) =>
        Materialize(runnable, Attributes.None);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes)
    {
        if (IsShutdown)
            throw new IllegalStateException("Trying to materialize stream after materializer has been shutdown");
        var attributes = Defaults.And(initialAttributes);

        // The actor is there before the stages: what they hand out can be used while they are built.
        var site = Site.OnNewIsland(this, attributes);
        try
        {
            var value = runnable.Plan.Build(site, attributes, out _);
            site.Start();
            return value;
        }
        catch
        {
            site.Abandon();
            throw;
        }
    }

    public override ICancelable ScheduleOnce(TimeSpan delay, Action action) =>
        System.Scheduler.Advanced.ScheduleOnceCancelable(delay, action);

    public override ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        System.Scheduler.Advanced.ScheduleRepeatedlyCancelable(initialDelay, interval, action);

    public override void Shutdown() => System.Stop(_supervisor);

    public Interpreter Open(Attributes attributes)
    {
        var interpreter = new Interpreter(this);
        var dispatcher = attributes.GetAttribute<ActorAttributes.Dispatcher>()?.Name ?? Settings.Dispatcher;
        var props = Props.CreateBy(new IslandProducer(interpreter)).WithDispatcher(dispatcher);
        interpreter.Actor = _supervisor.Cell.ActorOf(props, NextName());
        return interpreter;
    }

    // Beside the streams, and where they run: order between them is then what their senders see.
    public IActorRef Spawn(Props props) =>
        _supervisor.Cell.ActorOf(props.WithDispatcher(Settings.Dispatcher), NextName());

    private string NextName() => $"{_namePrefix}-{Interlocked.Increment(ref _lastActor)}";

    /// <summary>Makes the actor without a look for a constructor: a stream a message may be started.</summary>
    private sealed class IslandProducer(Interpreter interpreter) : IIndirectActorProducer
    {
        public Type ActorType => typeof(IslandActor);

        public ActorBase Produce() => new IslandActor(interpreter);

        public void Release(ActorBase actor)
        {
        }
    }
}
