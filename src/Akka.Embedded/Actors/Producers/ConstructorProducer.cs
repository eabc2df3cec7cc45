using System.Reflection;

namespace Akka.Actor;

/// <summary>Makes actors by type and arguments.</summary>
internal sealed class ConstructorProducer : IActorProducer
{
    private readonly ConstructorInvoker? _invoker;
    private readonly object?[] _arguments;

    public ConstructorProducer(Type type, object?[] arguments)
        : this(type, arguments, arguments.Length == 0 ? null : ConstructorMatch.Find(type, ref arguments))
    {
    }

    public ConstructorProducer(Type type, object?[] arguments, ConstructorInfo? constructor)
    {
        if (!type.IsSubclassOf(typeof(ActorBase)))
            throw new ArgumentException($"Actor type must inherit from ActorBase: {type}", nameof(type));
        ActorType = type;
        Arguments = arguments;
        _arguments = constructor is null ? arguments : ConstructorMatch.Complete(constructor, arguments);
        _invoker = constructor is null ? null : ConstructorInvoker.Create(constructor);
    }

    public Type ActorType { get; }

    public object?[] Arguments { get; }

    public ActorBase Produce()
    {
        try
        {
            return (ActorBase)(_invoker is null ? Make() : _invoker.Invoke(_arguments.AsSpan()));
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
        {
            throw new TypeLoadException($"Error while creating actor instance of type {ActorType} with {Arguments.Length} args", inner);
        }
    }

    public void Release(ActorBase actor)
    {
    }

    private object Make() =>
        Activator.CreateInstance(ActorType, nonPublic: true)
        ?? throw new TypeLoadException($"Cannot make a {ActorType}");
}
