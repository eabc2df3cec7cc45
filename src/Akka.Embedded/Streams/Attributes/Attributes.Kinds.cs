namespace Akka.Streams;

/// <content>The kinds that every graph may have.</content>
public sealed partial class Attributes
{
    /// <summary>A graph's name.</summary>
    public sealed class Name : IAttribute, IEquatable<Name>
    {
        /// <summary>The name.</summary>
        public readonly string Value;

        /// <summary>A name.</summary>
        /// <param name="value">The name.</param>
        public Name(string value) => Value = value;

        /// <inheritdoc />
        public bool Equals(Name? other) => other is not null && other.Value == Value;

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as Name);

        /// <inheritdoc />
        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        /// <inheritdoc />
        public override string ToString() => $"Name({Value})";
    }

    /// <summary>The graph runs on an actor of its own.</summary>
    public sealed class AsyncBoundary : IAttribute
    {
        /// <summary>The only instance.</summary>
        public static readonly AsyncBoundary Instance = new();

        private AsyncBoundary()
        {
        }

        /// <inheritdoc />
        public override string ToString() => "AsyncBoundary";
    }

    /// <summary>How many elements wait where a stream enters another actor.</summary>
    public sealed class InputBuffer : IAttribute, IEquatable<InputBuffer>
    {
        /// <summary>Not used: buffers grow with what is in them.</summary>
        public readonly int Initial;

        /// <summary>The bound.</summary>
        public readonly int Max;

        /// <summary>A bound.</summary>
        /// <param name="initial">Not used.</param>
        /// <param name="max">The bound.</param>
        public InputBuffer(int initial, int max) => (Initial, Max) = (initial, max);

        /// <inheritdoc />
        public bool Equals(InputBuffer? other) => other is not null && (other.Initial, other.Max) == (Initial, Max);

        /// <inheritdoc />
        public override bool Equals(object? obj) => Equals(obj as InputBuffer);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Initial, Max);

        /// <inheritdoc />
        public override string ToString() => $"InputBuffer({Initial}, {Max})";
    }
}
