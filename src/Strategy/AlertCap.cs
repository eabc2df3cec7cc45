namespace ActorNotice.Strategy;

/// <summary>Lets one alert of a kind through a window; pure, time is a parameter.</summary>
/// <param name="window">The shortest time between two of a kind.</param>
internal sealed class AlertCap(TimeSpan window)
{
    private readonly Dictionary<string, TimeSpan> _last = new(StringComparer.Ordinal);

    /// <summary>True when the alert may go out now.</summary>
    internal bool Allows(string kind, TimeSpan now)
    {
        if (_last.TryGetValue(kind, out var last) && now - last < window) return false;
        _last[kind] = now;
        return true;
    }
}
