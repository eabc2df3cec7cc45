using ActorNotice.Control.Commands;

namespace ActorNotice.Control.Room;

/// <summary>Commands that wait for a yes: of the same person, once, within a minute. Pure; time is a
/// parameter.</summary>
internal sealed class Confirmations
{
    private const int MostWaiting = 100;

    /// <summary>How long a question stands.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Dictionary<long, (Call Call, TimeSpan Until)> _waiting = [];
    private long _last;

    /// <summary>Keeps a command; the number that a yes must name.</summary>
    internal long Ask(Call call, TimeSpan now)
    {
        foreach (var (old, _) in _waiting.Where(one => one.Value.Until < now).ToList()) _waiting.Remove(old);
        if (_waiting.Count >= MostWaiting) _waiting.Remove(_waiting.Keys.Min());
        _waiting[++_last] = (call, now + Window);
        return _last;
    }

    /// <summary>The command, once; null when nothing waits under the number for this person any more.</summary>
    internal Call? Take(long number, long user, TimeSpan now)
    {
        // Another person's press does not use the question up.
        if (!_waiting.TryGetValue(number, out var waiting) || waiting.Call.User != user) return null;
        _waiting.Remove(number);
        return waiting.Until >= now ? waiting.Call : null;
    }
}
