using Akka.Pattern;

namespace Akka.Streams.Stages;

/// <summary>How often a graph may be started again, and after what delay.</summary>
internal sealed class RestartBudget(RestartSettings settings)
{
    private readonly BackoffDelay _delay = new(settings.MinBackoff, settings.MaxBackoff, settings.RandomFactor);
    private int _restarts;
    private TimeSpan _forgivenAt;

    /// <summary>A run began; one that lasts forgives the restarts before it.</summary>
    /// <param name="now">The time.</param>
    public void Begin(TimeSpan now) => _forgivenAt = now + settings.MaxRestartsWithin;

    /// <summary>Asks for one more restart.</summary>
    /// <param name="now">The time.</param>
    /// <param name="delay">When it may be, from now.</param>
    /// <returns>False when there have been too many.</returns>
    public bool TryRestart(TimeSpan now, out TimeSpan delay)
    {
        if (now > _forgivenAt) _restarts = 0;
        delay = _delay.After(_restarts);
        if (_restarts >= settings.MaxRestarts) return false;
        _restarts++;
        return true;
    }
}
