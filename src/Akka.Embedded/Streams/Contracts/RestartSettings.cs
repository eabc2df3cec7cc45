namespace Akka.Streams;

/// <summary>When a graph is started again after its end. Immutable.</summary>
public class RestartSettings
{
    private RestartSettings(
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts, TimeSpan within)
    {
        (MinBackoff, MaxBackoff, RandomFactor) = (minBackoff, maxBackoff, randomFactor);
        (MaxRestarts, MaxRestartsWithin) = (maxRestarts, within);
    }

    /// <summary>The first delay; it doubles from restart to restart.</summary>
    public TimeSpan MinBackoff { get; }

    /// <summary>The longest delay, before jitter.</summary>
    public TimeSpan MaxBackoff { get; }

    /// <summary>Jitter: 0.2 lengthens a delay by up to 20 %.</summary>
    public double RandomFactor { get; }

    /// <summary>How many restarts there may be in a row.</summary>
    public int MaxRestarts { get; }

    /// <summary>A run that lasts longer than this ends the row.</summary>
    public TimeSpan MaxRestartsWithin { get; }

    /// <summary>Any number of restarts.</summary>
    /// <param name="minBackoff">The first delay; it doubles from restart to restart.</param>
    /// <param name="maxBackoff">The longest delay, before jitter.</param>
    /// <param name="randomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
    public static RestartSettings Create(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        new(minBackoff, maxBackoff, randomFactor, int.MaxValue, minBackoff);

    /// <summary>With another first delay.</summary>
    /// <param name="value">The delay.</param>
    public RestartSettings WithMinBackoff(TimeSpan value) =>
        new(value, MaxBackoff, RandomFactor, MaxRestarts, MaxRestartsWithin);

    /// <summary>With another longest delay.</summary>
    /// <param name="value">The delay.</param>
    public RestartSettings WithMaxBackoff(TimeSpan value) =>
        new(MinBackoff, value, RandomFactor, MaxRestarts, MaxRestartsWithin);

    /// <summary>With other jitter.</summary>
    /// <param name="value">0.2 lengthens a delay by up to 20 %.</param>
    public RestartSettings WithRandomFactor(double value) =>
        new(MinBackoff, MaxBackoff, value, MaxRestarts, MaxRestartsWithin);

    /// <summary>With a bound on restarts.</summary>
    /// <param name="count">How many there may be in a row.</param>
    /// <param name="within">A run that lasts longer than this ends the row.</param>
    public RestartSettings WithMaxRestarts(int count, TimeSpan within) =>
        new(MinBackoff, MaxBackoff, RandomFactor, count, within);

    /// <inheritdoc />
    public override string ToString() =>
        $"RestartSettings(minBackoff={MinBackoff},maxBackoff={MaxBackoff},randomFactor={RandomFactor},"
        + $"maxRestarts={MaxRestarts},maxRestartsWithin={MaxRestartsWithin})";
}
