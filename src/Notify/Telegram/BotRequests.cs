using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace ActorNotice.Notify.Telegram;

/// <summary>Bodies of the requests that are no messages.</summary>
internal static class BotRequests
{
    // So many of the longest messages fit into the part of an answer that is read.
    private const int UpdatesAtOnce = 20;

    /// <summary>The body of <c>getUpdates</c>.</summary>
    internal static TelegramBody Poll(long offset, TimeSpan wait) => Written(json =>
    {
        json.WriteNumber("offset"u8, offset);
        json.WriteNumber("limit"u8, UpdatesAtOnce);
        json.WriteNumber("timeout"u8, (int)wait.TotalSeconds);
        json.WriteStartArray("allowed_updates"u8);
        json.WriteStringValue("message"u8);
        json.WriteStringValue("callback_query"u8);
        json.WriteEndArray();
    });

    /// <summary>The body of <c>answerCallbackQuery</c>.</summary>
    internal static TelegramBody Answer(string press, string text) => Written(json =>
    {
        json.WriteString("callback_query_id"u8, press);
        if (text.Length > 0) json.WriteString("text"u8, text);
    });

    /// <summary>The body of <c>setMyCommands</c>.</summary>
    internal static TelegramBody Menu(ImmutableArray<BotCommand> commands) => Written(json =>
    {
        json.WriteStartArray("commands"u8);
        foreach (var command in commands)
        {
            json.WriteStartObject();
            json.WriteString("command"u8, command.Name);
            json.WriteString("description"u8, command.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static TelegramBody Written(Action<Utf8JsonWriter> members)
    {
        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return new TelegramBody(body.WrittenMemory, TelegramRequest.Json);
    }
}
