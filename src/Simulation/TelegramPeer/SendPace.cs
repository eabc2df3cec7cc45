namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The limits on sending: one a second a chat with short bursts, so many a minute a group, so many a second
/// over all. Thread-safe; a refused message counts for nothing.</summary>
internal sealed class SendPace(SimulatedTelegramOptions options, TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> _groups = [];
    private readonly Dictionary<long, DateTimeOffset> _chats = []; // when a chat's bucket is full again
    private readonly Queue<DateTimeOffset> _bot = new();

    /// <summary>Counts a message; throws <see cref="TelegramRefused"/> with the wait when it is one too many.</summary>
    internal void Count(SimulatedChat chat)
    {
        if (!options.EnforceLimits) return;
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (!_groups.TryGetValue(chat.Id, out var group)) _groups[chat.Id] = group = new Queue<DateTimeOffset>();
            var wait = Max(Max(WindowWait(_bot, options.BotPerSecond, Second, now), BucketWait(chat.Id, now)),
                chat.IsGroup ? WindowWait(group, options.GroupPerMinute, Minute, now) : TimeSpan.Zero);
            if (wait > TimeSpan.Zero) throw TelegramRefused.TooMany(wait);
            // Counted only now: a refused message must not push the next one further away.
            _bot.Enqueue(now);
            group.Enqueue(now);
            _chats[chat.Id] = Max(_chats.GetValueOrDefault(chat.Id), now) + Second;
        }
    }

    private static TimeSpan WindowWait(Queue<DateTimeOffset> sent, int limit, TimeSpan window, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && now - oldest >= window) sent.Dequeue();
        return sent.Count < limit ? TimeSpan.Zero : sent.ElementAt(sent.Count - limit) + window - now;
    }

    private TimeSpan BucketWait(long chat, DateTimeOffset now)
    {
        // A chat's bucket as one moment: every message moves it a second on, a burst may run ahead of it.
        var fullAgain = _chats.GetValueOrDefault(chat);
        return fullAgain - now - (options.ChatBurst - 1) * Second;
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static DateTimeOffset Max(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
