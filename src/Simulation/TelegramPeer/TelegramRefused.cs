using System.Text.Json;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>A call that is answered with <c>{"ok":false,…}</c>; the HTTP status equals the error code.</summary>
internal sealed class TelegramRefused : Exception
{
    private TelegramRefused(int code, string description)
        : base(description) => Code = code;

    /// <summary>Error code and HTTP status.</summary>
    internal int Code { get; }

    /// <summary>Seconds to wait; of a 429 only.</summary>
    internal int? RetryAfter { get; private init; }

    /// <summary>The group's new id; of a group that moved only.</summary>
    internal long? MigrateTo { get; private init; }

    /// <summary>A token that no bot has.</summary>
    internal static TelegramRefused Unauthorized() => new(401, "Unauthorized");

    /// <summary>A path that is no bot's.</summary>
    internal static TelegramRefused NotFound() => new(404, "Not Found");

    /// <summary>A bot's path without a method.</summary>
    internal static TelegramRefused NoMethod() => new(404, "Not Found: method not found");

    /// <summary>A call that cannot be carried out.</summary>
    internal static TelegramRefused Bad(string problem) => new(400, "Bad Request: " + problem);

    /// <summary>A chat where the bot may not write.</summary>
    internal static TelegramRefused Forbidden(string reason) => new(403, "Forbidden: " + reason);

    /// <summary>A newer <c>getUpdates</c> has taken over.</summary>
    internal static TelegramRefused OtherPoller() => new(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    /// <summary>Polling while a webhook is set.</summary>
    internal static TelegramRefused WebhookActive() => new(
        409, "Conflict: can't use getUpdates method while webhook is active; "
        + "use deleteWebhook to delete the webhook first");

    /// <summary>A limit; the wait is rounded up to whole seconds.</summary>
    internal static TelegramRefused TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new TelegramRefused(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };
    }

    /// <summary>A group that has become a supergroup.</summary>
    internal static TelegramRefused Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateTo = to };

    /// <summary>The reply envelope of a failure.</summary>
    internal byte[] ToJson()
    {
        object? parameters = RetryAfter is { } seconds ? new { retry_after = seconds }
            : MigrateTo is { } chat ? new { migrate_to_chat_id = chat } : null;
        // The key is absent when there is nothing to say, not null.
        if (parameters is null)
            return JsonSerializer.SerializeToUtf8Bytes(new { ok = false, error_code = Code, description = Message });
        return JsonSerializer.SerializeToUtf8Bytes(
            new { ok = false, error_code = Code, description = Message, parameters });
    }
}
