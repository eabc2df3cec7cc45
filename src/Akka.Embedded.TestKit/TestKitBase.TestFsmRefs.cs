using System.Linq.Expressions;
using Akka.Actor;

namespace Akka.TestKit;

/// <content>State machines on the calling thread; below /user unless a supervisor is given.</content>
public abstract partial class TestKitBase
{
    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>, new()
        where TState : notnull =>
        new(_system, Props.Create<TFsmActor>(), null, name, withLogging);

    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        IActorRef supervisor, string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>, new()
        where TState : notnull =>
        new(_system, Props.Create<TFsmActor>(), supervisor, name, withLogging);

    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Props props, string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull =>
        new(_system, props, null, name, withLogging);

    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Props props, IActorRef supervisor, string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull =>
        new(_system, props, supervisor, name, withLogging);

    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Expression<Func<TFsmActor>> factory, string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull =>
        new(_system, Props.Create(factory), null, name, withLogging);

    /// <summary>Creates a machine on the calling thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Expression<Func<TFsmActor>> factory, IActorRef supervisor, string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull =>
        new(_system, Props.Create(factory), supervisor, name, withLogging);
}
