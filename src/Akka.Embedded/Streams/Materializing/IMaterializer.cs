using Akka.Actor;

namespace Akka.Streams;

/// <summary>Runs graphs.</summary>
public interface IMaterializer
{
    /// <summary>Starts a stream.</summary>
    /// <param name="runnable">Its graph.</param>
    /// <returns>The graph's value.</returns>
    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    /// <summary>Starts a stream.</summary>
    /// <param name="runnable">Its graph.</param>
    /// <param name="initialAttributes">Settings of the whole.</param>
    /// <returns>The graph's value.</returns>
    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    /// <summary>Runs code later, in the system's time.</summary>
    /// <param name="delay">From now.</param>
    /// <param name="action">The code.</param>
    /// <returns>Calls it off.</returns>
    ICancelable ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>Runs code again and again, in the system's time.</summary>
    /// <param name="initialDelay">From now to the first time.</param>
    /// <param name="interval">From each time to the next.</param>
    /// <param name="action">The code.</param>
    /// <returns>Calls it off.</returns>
    ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);
}
