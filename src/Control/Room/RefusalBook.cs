namespace ActorNotice.Control.Room;

/// <summary>Says when a refused person is worth an alert: once an hour each. Pure; time is a parameter.</summary>
internal sealed class RefusalBook
{
    // More strangers than that at a time are a flood, of which the admin knows by then.
    private const int MostKnown = 1_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly Dictionary<long, TimeSpan> _told = [];

    /// <summary>True when the admin is to hear of this attempt.</summary>
    internal bool IsWorthAnAlert(long user, TimeSpan now)
    {
        if (_told.TryGetValue(user, out var at) && now - at < Window) return false;
        if (_told.Count >= MostKnown)
            foreach (var (old, _) in _told.Where(one => now - one.Value >= Window).ToList()) _told.Remove(old);
        if (_told.Count >= MostKnown) return false;
        _told[user] = now;
        return true;
    }
}
