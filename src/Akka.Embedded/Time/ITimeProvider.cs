namespace Akka.Actor;

/// <summary>The time of an actor system.</summary>
public interface ITimeProvider
{
    /// <summary>The wall clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Time since some fixed moment; never goes backwards.</summary>
    TimeSpan MonotonicClock { get; }

    /// <summary>As <see cref="MonotonicClock"/>, with the best resolution there is.</summary>
    TimeSpan HighResMonotonicClock { get; }
}
