namespace Akka.Actor;

/// <content>Why machines end.</content>
public abstract partial class FSMBase
{
    /// <summary>Why a machine ends.</summary>
    public abstract class Reason
    {
        private protected Reason()
        {
        }
    }

    /// <summary>It was done.</summary>
    public sealed class Normal : Reason
    {
        private Normal()
        {
        }

        /// <summary>The only instance.</summary>
        public static Normal Instance { get; } = new();
    }

    /// <summary>Somebody stopped its actor.</summary>
    public sealed class Shutdown : Reason
    {
        private Shutdown()
        {
        }

        /// <summary>The only instance.</summary>
        public static Shutdown Instance { get; } = new();
    }

    /// <summary>It could not go on.</summary>
    public sealed class Failure : Reason
    {
        /// <summary>A failure.</summary>
        /// <param name="cause">An exception, or anything that describes it.</param>
        public Failure(object? cause) => Cause = cause;

        /// <summary>An exception, or anything that describes it.</summary>
        public object? Cause { get; }

        /// <inheritdoc />
        public override string ToString() => $"Failure({Cause})";
    }
}
