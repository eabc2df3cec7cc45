namespace ActorNotice.Simulation.World;

/// <summary>One piece of work in a loop's queue.</summary>
/// <param name="Callback">A <see cref="SendOrPostCallback"/>, or an action of a pipe.</param>
/// <param name="State">Its argument.</param>
internal readonly record struct LoopWork(Delegate Callback, object? State)
{
    /// <summary>Runs it.</summary>
    internal void Run()
    {
        if (Callback is SendOrPostCallback post) post(State);
        else ((Action<object?>)Callback)(State);
    }

    /// <summary>Whether it runs with no context current, so that what it completes goes on in place.</summary>
    internal bool IsBare => Callback is not SendOrPostCallback;

    /// <summary>Names the code behind it.</summary>
    internal string Describe()
    {
        // A continuation is an action on a boxed state machine, whose type names the method that waits.
        var target = (State as Delegate)?.Target ?? State ?? Callback.Target;
        return $"{Callback.Method.DeclaringType?.Name}.{Callback.Method.Name} of {target?.GetType()}";
    }
}
