using System.Reflection;

namespace Akka.Actor;

/// <summary>Finds the constructor that takes given arguments; trailing optional parameters may be missing.</summary>
internal static class ConstructorMatch
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static ConstructorInfo Find(Type type, ref object?[] arguments)
    {
        var given = arguments;
        var found = type.GetConstructors(Any)
            .Where(constructor => Takes(constructor.GetParameters(), given))
            .OrderBy(constructor => constructor.GetParameters().Length)
            .FirstOrDefault();
        return found
            ?? throw new MissingMethodException($"No constructor of {type} takes {given.Length} such arguments.");
    }

    /// <summary>Adds the defaults of optional parameters that were not given.</summary>
    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">What was given.</param>
    public static object?[] Complete(ConstructorInfo constructor, object?[] arguments) =>
        [.. arguments, .. constructor.GetParameters().Skip(arguments.Length).Select(rest => rest.DefaultValue)];

    private static bool Takes(ParameterInfo[] parameters, object?[] given) =>
        given.Length <= parameters.Length
        && parameters.Skip(given.Length).All(rest => rest.HasDefaultValue)
        && given.Zip(parameters).All(pair => Fits(pair.First, pair.Second.ParameterType));

    private static bool Fits(object? argument, Type type) =>
        argument is null
            ? !type.IsValueType || Nullable.GetUnderlyingType(type) is not null
            : type.IsInstanceOfType(argument);
}
