namespace Akka.Dispatch;

/// <summary>An <see cref="Action"/> as a piece of work.</summary>
public sealed class ActionRunnable : IRunnable
{
    private readonly Action _action;

    /// <summary>Wraps an action.</summary>
    /// <param name="action">What to run.</param>
    public ActionRunnable(Action action) => _action = action;

    /// <inheritdoc />
    public void Run() => _action();

    /// <inheritdoc />
    public void Execute() => _action();
}
