using System.Text.Json;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>A call that is answered with <c>{"ok":false,…}</c>; the HTTP status equals the error code.</summary>
internal sealed class TelegramRefused : Exception
{
    private TelegramRefused(int code, string description)
        : base(description) => Code = code;

    internal int Code { get; }

    internal int? RetryAfter { get; private init; }

    internal long? MigrateTo { get; private init; }

    internal static TelegramRefused Unauthorized() => new(401, "Unauthorized");

    internal static TelegramRefused NotFound() => new(404, "Not Found");

    internal static TelegramRefused NoMethod() => new(404, "Not Found: method not found");

    internal static TelegramRefused Bad(string problem) => new(400, "Bad Request: " + problem);

    internal static TelegramRefused Forbidden(string reason) => new(403, "Forbidden: " + reason);

    internal static TelegramRefused OtherPoller() => new(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    internal static TelegramRefused WebhookActive() => new(
        409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    internal static TelegramRefused TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new TelegramRefused(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };
    }

    internal static TelegramRefused Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateTo = to };

    internal byte[] ToJson()
    {
        object? parameters = RetryAfter is { } seconds ? new { retry_after = seconds }
            : MigrateTo is { } chat ? new { migrate_to_chat_id = chat } : null;
        return parameters is null
            ? JsonSerializer.SerializeToUtf8Bytes(new { ok = false, error_code = Code, description = Message })
            : JsonSerializer.SerializeToUtf8Bytes(new { ok = false, error_code = Code, description = Message, parameters });
    }
}
