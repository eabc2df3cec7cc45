using System.Text.Json;

namespace ActorNotice.Notify.Telegram;

/// <summary>Reads the Bot API's envelope out of whatever bytes came; never throws on them.</summary>
internal static class TelegramReplyReader
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Reads a body that came with a status.</summary>
    public static TelegramReply Read(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfterHeader)
    {
        var bare = new TelegramReply { HttpStatus = status, Code = status, RetryAfter = Bounded(retryAfterHeader) };
        try
        {
            using var json = JsonDocument.Parse(body);
            return ReadEnvelope(json.RootElement, bare);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // HTML of a proxy, an empty body, half a body, text that is no UTF-8: the status is all there is.
            return bare;
        }
    }

    private static TelegramReply ReadEnvelope(JsonElement root, TelegramReply bare)
    {
        if (Member(root, "ok") is not { ValueKind: JsonValueKind.True or JsonValueKind.False } ok) return bare;
        var parameters = Member(root, "parameters");
        return bare with
        {
            IsEnvelope = true,
            IsOk = ok.ValueKind == JsonValueKind.True,
            // The same number as the HTTP status, normally; where a proxy changed that, Telegram's word counts.
            Code = (int?)Number(Member(root, "error_code"), int.MaxValue) ?? bare.Code,
            Description = Text(Member(root, "description")),
            RetryAfter = Seconds(Member(parameters, "retry_after")) ?? bare.RetryAfter,
            MigrateTo = Number(Member(parameters, "migrate_to_chat_id"), long.MaxValue),
        };
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member)
            ? member : null;

    private static long? Number(JsonElement? element, long max) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value <= max
            ? value : null;

    private static string Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    private static TimeSpan? Seconds(JsonElement? element) =>
        Number(element, (long)LongestWait.TotalSeconds) is { } seconds ? Bounded(TimeSpan.FromSeconds(seconds)) : null;

    private static TimeSpan? Bounded(TimeSpan? wait) =>
        wait is null ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, LongestWait.Ticks));
}
