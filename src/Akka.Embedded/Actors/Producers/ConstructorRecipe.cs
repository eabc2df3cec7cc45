using System.Collections.Concurrent;
using System.Reflection;

namespace Akka.Actor;

/// <summary>
/// How to call one constructor. Kept, because a hundred thousand actors of a class are made by the same one.
/// </summary>
internal sealed class ConstructorRecipe
{
    private static readonly ConcurrentDictionary<ConstructorInfo, ConstructorRecipe> Known = new();

    private readonly ConstructorInvoker _invoker;
    private readonly int _parameters;

    private ConstructorRecipe(ConstructorInfo constructor)
    {
        _invoker = ConstructorInvoker.Create(constructor);
        _parameters = constructor.GetParameters().Length;
    }

    public static ConstructorRecipe Of(ConstructorInfo constructor) =>
        Known.GetOrAdd(constructor, static key => new ConstructorRecipe(key));

    /// <summary>The arguments with the defaults of optional parameters that were not given.</summary>
    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">What was given.</param>
    public object?[] Complete(ConstructorInfo constructor, object?[] arguments) =>
        arguments.Length == _parameters ? arguments : ConstructorMatch.Complete(constructor, arguments);

    public object Invoke(object?[] arguments) => _invoker.Invoke(arguments.AsSpan());
}
