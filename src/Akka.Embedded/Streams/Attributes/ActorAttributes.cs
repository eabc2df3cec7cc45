using Akka.Streams.Supervision;

namespace Akka.Streams;

/// <summary>Settings about how a graph runs.</summary>
public static class ActorAttributes
{
    /// <summary>What stages do about failures of the code they were given.</summary>
    /// <param name="strategy">Decides.</param>
    public static Attributes CreateSupervisionStrategy(Decider strategy) => new(new SupervisionStrategy(strategy));

    /// <summary>Where the graph's actor runs; for a whole graph or one behind an asynchronous boundary.</summary>
    /// <param name="dispatcherName">The dispatcher's path in the configuration.</param>
    public static Attributes CreateDispatcher(string dispatcherName) => new(new Dispatcher(dispatcherName));

    /// <summary>What stages do about failures of the code they were given.</summary>
    public sealed class SupervisionStrategy : Attributes.IAttribute
    {
        /// <summary>Decides.</summary>
        public readonly Decider Decider;

        /// <summary>A strategy.</summary>
        /// <param name="decider">Decides.</param>
        public SupervisionStrategy(Decider decider) => Decider = decider;

        /// <inheritdoc />
        public override string ToString() => "SupervisionStrategy";
    }

    /// <summary>Where the graph's actor runs.</summary>
    public sealed class Dispatcher : Attributes.IAttribute, IEquatable<Dispatcher>
    {
        /// <summary>The dispatcher's path in the configuration.</summary>
        public readonly string Name;

        /// <summary>A dispatcher.</summary>
        /// <param name="name">Its path in the configuration.</param>
        public Dispatcher(string name) => Name = name;

        /// <inheritdoc />
        public bool Equals(Dispatcher? other) => other is not null && other.Name == Name;

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as Dispatcher);

        /// <inheritdoc />
        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

        /// <inheritdoc />
        public override string ToString() => $"Dispatcher({Name})";
    }
}
