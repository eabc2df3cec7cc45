namespace Akka.Actor;

/// <summary>A reply that says whether something worked.</summary>
public abstract class Status
{
    private Status()
    {
    }

    /// <summary>It worked.</summary>
    public sealed class Success : Status
    {
        /// <summary>It worked, nothing to add.</summary>
        public static readonly Success Instance = new(null);

        /// <summary>The result.</summary>
        public readonly object? Status;

        /// <summary>It worked.</summary>
        /// <param name="status">The result.</param>
        public Success(object? status) => Status = status;

        /// <inheritdoc />
        public override string ToString() => Status is null ? "Success" : $"Success: {Status}";
    }

    /// <summary>It failed. As the answer to an Ask it becomes the task's exception.</summary>
    public sealed class Failure : Status
    {
        /// <summary>Why.</summary>
        public readonly Exception Cause;

        /// <summary>What the sender wants to say besides.</summary>
        public readonly object? State;

        /// <summary>It failed.</summary>
        /// <param name="cause">Why.</param>
        public Failure(Exception cause)
            : this(cause, null)
        {
        }

        /// <summary>It failed.</summary>
        /// <param name="cause">Why.</param>
        /// <param name="state">What to say besides.</param>
        public Failure(Exception cause, object? state)
        {
            Cause = cause;
            State = state;
        }

        /// <inheritdoc />
        public override string ToString() => $"Failure: {Cause}";
    }
}
