namespace ActorNotice.Simulation.World;

/// <summary>Work that is due at a moment.</summary>
internal abstract class AgendaEntry
{
    /// <summary>Whether it is no longer wanted.</summary>
    internal abstract bool IsCancelled { get; }

    /// <summary>Whether it runs without a context, as timers of the class library do.</summary>
    internal abstract bool IsBare { get; }

    /// <summary>Does the work.</summary>
    internal abstract void Run();

    /// <summary>For the guard's message.</summary>
    internal abstract string Describe();
}
