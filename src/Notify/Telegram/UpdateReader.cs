using System.Text.Json;

namespace ActorNotice.Notify.Telegram;

/// <summary>Reads updates out of whatever bytes came; never throws on them.</summary>
internal static class UpdateReader
{
    /// <summary>Reads the envelope's <c>result</c>; an update that is not understood is <see cref="BotOther"/>, so that
    /// it is confirmed and does not come again.</summary>
    internal static BotPoll Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var result = json.RootElement.GetProperty("result");
            return new BotPoll([.. result.EnumerateArray().Select(ReadOne).OfType<BotUpdate>()]);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Cut off, or no list: the same updates come again with the next poll.
            return new BotPoll([], BotPollFault.Passing, "an answer that is no list of updates");
        }
    }

    private static BotUpdate? ReadOne(JsonElement update)
    {
        if (Number(update, "update_id") is not { } id) return null;
        return (BotUpdate?)ReadText(id, Member(update, "message")) ?? ReadPress(id, Member(update, "callback_query"))
            ?? (BotUpdate)new BotOther(id);
    }

    private static BotText? ReadText(long id, JsonElement? message) =>
        Number(Member(message, "from"), "id") is { } user && Number(Member(message, "chat"), "id") is { } chat
        && Text(message, "text") is { } text
            ? new BotText(id, user, chat, TopicOf(message), Number(message, "date") ?? 0, text) : null;

    private static BotPress? ReadPress(long id, JsonElement? press)
    {
        if (Number(Member(press, "from"), "id") is not { } user || Text(press, "id") is not { } number) return null;
        var message = Member(press, "message");
        return new BotPress(
            id, user, Number(Member(message, "chat"), "id") ?? 0, TopicOf(message), number, Text(press, "data") ?? "");
    }

    private static int TopicOf(JsonElement? message) =>
        Number(message, "message_thread_id") is { } topic and > 0 and <= int.MaxValue ? (int)topic : 0;

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member)
            ? member
            : null;

    private static long? Number(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
            ? value
            : null;

    private static string? Text(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
