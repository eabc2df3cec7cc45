using System.Reflection;

namespace Akka.Embedded.Tests.Api;

/// <summary>Writes reflected types and members the way <see cref="ApiList"/> keys them.</summary>
public static class Signatures
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>"Akka.Actor.FSM&lt;TState,TData&gt;.StateFunction".</summary>
    public static string FullName(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.Namespace + "." + Name(definition);
    }

    public static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return type.Name;
        var arguments = type.GetGenericArguments().Select(Name).ToList();
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({string.Join(",", arguments)})"
            : NestedName(type, arguments);
    }

    public static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
            yield return $"new({Parameters(constructor)})";
        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && IsWritten(m)))
            yield return $"{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})";
        foreach (var property in type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsVisible)))
            yield return $"{Name(property.PropertyType)} {property.Name}";
        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
        {
            if (!field.IsSpecialName) yield return type.IsEnum ? field.Name : $"{Name(field.FieldType)} {field.Name}";
        }
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsWritten(MethodInfo method) =>
        // An override adds nothing that its base did not have.
        !method.Name.Contains('.', StringComparison.Ordinal) && method.GetBaseDefinition() == method
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Parameters(MethodBase method) =>
        string.Join(",", method.GetParameters().Select(p => (p.IsOut ? "out " : string.Empty) + Name(p.ParameterType)));

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string NestedName(Type type, List<string> arguments)
    {
        var plain = type.Name.Split('`')[0];
        var own = type.GetGenericArguments().Length - (type.DeclaringType?.GetGenericArguments().Length ?? 0);
        var mine = arguments.Skip(arguments.Count - own).ToList();
        var text = own > 0 ? $"{plain}<{string.Join(",", mine)}>" : plain;
        return type.DeclaringType is { } outer
            ? $"{NestedName(outer, arguments.Take(arguments.Count - own).ToList())}.{text}"
            : text;
    }
}
