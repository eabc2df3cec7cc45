namespace Akka.Actor;

/// <summary>The system's time: sends messages later and tells what time it is.</summary>
public interface IScheduler : ITellScheduler, ITimeProvider
{
    /// <summary>Runs code later. Prefer messages.</summary>
    IAdvancedScheduler Advanced { get; }
}
