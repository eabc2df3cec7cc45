using System.Linq.Expressions;
using Akka.Actor;

namespace Akka.TestKit;

/// <content>Actors on the calling thread; below /user unless a supervisor is given.</content>
public abstract partial class TestKitBase
{
    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(string? name = null)
        where TActor : ActorBase, new() => new(_system, Props.Create<TActor>(), null, name);

    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(IActorRef supervisor, string? name = null)
        where TActor : ActorBase, new() => new(_system, Props.Create<TActor>(), supervisor, name);

    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Props props, string? name = null)
        where TActor : ActorBase => new(_system, props, null, name);

    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(
        Props props, IActorRef supervisor, string? name = null)
        where TActor : ActorBase => new(_system, props, supervisor, name);

    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(
        Expression<Func<TActor>> factory, string? name = null)
        where TActor : ActorBase => new(_system, Props.Create(factory), null, name);

    /// <summary>Creates an actor on the calling thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(
        Expression<Func<TActor>> factory, IActorRef supervisor, string? name = null)
        where TActor : ActorBase => new(_system, Props.Create(factory), supervisor, name);
}
