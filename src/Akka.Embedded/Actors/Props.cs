using System.Linq.Expressions;

namespace Akka.Actor;

/// <summary>How to make an actor, again and again. Immutable.</summary>
public sealed class Props
{
    /// <summary>The props of nothing.</summary>
    public static readonly Props None = new(typeof(MissingActor));

    private readonly IActorProducer _producer;

    /// <summary>An actor made by its constructor.</summary>
    /// <param name="type">Its type.</param>
    public Props(Type type)
        : this(type, [])
    {
    }

    /// <summary>An actor made by its constructor.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="args">The constructor's arguments.</param>
    public Props(Type type, object?[] args)
        : this(new ConstructorProducer(type, args), Deploy.Local, null)
    {
    }

    private Props(IActorProducer producer, Deploy deploy, SupervisorStrategy? supervisorStrategy)
    {
        _producer = producer;
        Deploy = deploy;
        SupervisorStrategy = supervisorStrategy;
    }

    /// <summary>An actor that handles nothing.</summary>
    public static Props Empty => None;

    /// <summary>The actor's type.</summary>
    public Type Type => _producer.ActorType;

    /// <summary>The type's name.</summary>
    public string TypeName => Type.AssemblyQualifiedName ?? Type.Name;

    /// <summary>The constructor's arguments.</summary>
    public object?[] Arguments => _producer.Arguments;

    /// <summary>Where and how it runs.</summary>
    public Deploy Deploy { get; }

    /// <summary>Overrides the actor's own strategy; null to leave it.</summary>
    public SupervisorStrategy? SupervisorStrategy { get; }

    /// <summary>The dispatcher's path in the configuration.</summary>
    public string Dispatcher => Deploy.Dispatcher;

    /// <summary>The mailbox's path in the configuration.</summary>
    public string Mailbox => Deploy.Mailbox;

    /// <summary>From a constructor call; its arguments are evaluated once, now.</summary>
    /// <typeparam name="TActor">The actor's type.</typeparam>
    /// <param name="factory">"() => new MyActor(…)".</param>
    /// <param name="supervisorStrategy">Overrides the actor's own strategy.</param>
    public static Props Create<TActor>(
        Expression<Func<TActor>> factory, SupervisorStrategy? supervisorStrategy = null)
        where TActor : ActorBase =>
        new(ExpressionProducer.From(factory), Deploy.Local, supervisorStrategy);

    /// <summary>From a type and its constructor's arguments.</summary>
    /// <typeparam name="TActor">The actor's type.</typeparam>
    /// <param name="args">The arguments.</param>
    public static Props Create<TActor>(params object?[] args)
        where TActor : ActorBase =>
        new(typeof(TActor), args);

    /// <summary>From a type, with a strategy for its children.</summary>
    /// <typeparam name="TActor">The actor's type.</typeparam>
    /// <param name="supervisorStrategy">Overrides the actor's own strategy.</param>
    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy)
        where TActor : ActorBase, new() =>
        new(new ConstructorProducer(typeof(TActor), []), Deploy.Local, supervisorStrategy);

    /// <summary>From a type and its constructor's arguments.</summary>
    /// <param name="type">The actor's type.</param>
    /// <param name="args">The arguments.</param>
    public static Props Create(Type type, params object?[] args) => new(type, args);

    /// <summary>From a producer.</summary>
    /// <param name="producer">Makes the actor.</param>
    /// <param name="args">Shown as <see cref="Arguments"/>.</param>
    public static Props CreateBy(IIndirectActorProducer producer, params object?[] args) =>
        new(new IndirectProducer(producer, args), Deploy.Local, null);

    /// <summary>From a producer's type.</summary>
    /// <typeparam name="TProducer">Makes the actor.</typeparam>
    /// <param name="args">The producer's constructor arguments.</param>
    public static Props CreateBy<TProducer>(params object?[] args)
        where TProducer : class, IIndirectActorProducer =>
        Activator.CreateInstance(typeof(TProducer), args) is TProducer producer
            ? CreateBy(producer, args)
            : throw new ArgumentException($"Cannot make a {typeof(TProducer)}", nameof(args));

    /// <summary>The same on another dispatcher.</summary>
    /// <param name="dispatcher">Its path in the configuration.</param>
    public Props WithDispatcher(string dispatcher) => WithDeploy(Deploy.WithDispatcher(dispatcher));

    /// <summary>The same with another mailbox.</summary>
    /// <param name="mailbox">Its path in the configuration.</param>
    public Props WithMailbox(string mailbox) => WithDeploy(Deploy.WithMailbox(mailbox));

    /// <summary>The same with another stash.</summary>
    /// <param name="stashCapacity">How many messages it holds.</param>
    public Props WithStashCapacity(int stashCapacity) => WithDeploy(Deploy.WithStashCapacity(stashCapacity));

    /// <summary>The same, deployed otherwise.</summary>
    /// <param name="deploy">Where and how.</param>
    public Props WithDeploy(Deploy deploy) => new(_producer, deploy, SupervisorStrategy);

    /// <summary>The same with another strategy for its children.</summary>
    /// <param name="supervisorStrategy">The strategy.</param>
    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy) =>
        new(_producer, Deploy, supervisorStrategy);

    /// <summary>Makes an instance.</summary>
    public ActorBase NewActor() => _producer.Produce();

    internal void Release(ActorBase actor) => _producer.Release(actor);
}
