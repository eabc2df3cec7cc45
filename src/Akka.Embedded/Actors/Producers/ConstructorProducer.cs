using System.Reflection;

namespace Akka.Actor;

/// <summary>Makes actors by type and arguments.</summary>
internal sealed class ConstructorProducer : IActorProducer
{
    private readonly ConstructorRecipe? _recipe;
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
        _arguments = arguments;
        if (constructor is null) return;
        _recipe = ConstructorRecipe.Of(constructor);
        _arguments = _recipe.Complete(constructor, arguments);
    }

    public Type ActorType { get; }

    public object?[] Arguments { get; }

    public ActorBase Produce()
    {
        try
        {
            return (ActorBase)(_recipe is null ? Make() : _recipe.Invoke(_arguments));
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
        {
            throw new TypeLoadException(
                $"Error while creating actor instance of type {ActorType} with {Arguments.Length} args", inner);
        }
    }

    public void Release(ActorBase actor)
    {
    }

    private object Make() =>
        Activator.CreateInstance(ActorType, nonPublic: true)
        ?? throw new TypeLoadException($"Cannot make a {ActorType}");
}
