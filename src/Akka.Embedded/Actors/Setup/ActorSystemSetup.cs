using System.Collections.Immutable;
using Akka.Util;

namespace Akka.Actor.Setup;

/// <summary>What a system is started with: at most one part of each type.</summary>
public sealed class ActorSystemSetup
{
    /// <summary>No parts.</summary>
    public static readonly ActorSystemSetup Empty = new(ImmutableDictionary<Type, Setup>.Empty);

    private readonly ImmutableDictionary<Type, Setup> _parts;

    private ActorSystemSetup(ImmutableDictionary<Type, Setup> parts) => _parts = parts;

    /// <summary>Of parts.</summary>
    /// <param name="setup">The parts.</param>
    public static ActorSystemSetup Create(params Setup[] setup) =>
        new(setup.ToImmutableDictionary(part => part.GetType()));

    /// <summary>A part.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    public Option<T> Get<T>()
        where T : Setup =>
        _parts.TryGetValue(typeof(T), out var part) ? new Option<T>((T)part) : Option<T>.None;

    /// <summary>The same with a part, which replaces the one of its type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="setup">The part.</param>
    public ActorSystemSetup WithSetup<T>(T setup)
        where T : Setup =>
        new(_parts.SetItem(setup.GetType(), setup));

    /// <summary>The same with a part, which replaces the one of its type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="setup">The part.</param>
    public ActorSystemSetup And<T>(T setup)
        where T : Setup =>
        WithSetup(setup);
}
