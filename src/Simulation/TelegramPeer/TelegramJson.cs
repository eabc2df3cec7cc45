using System.Text.Json.Nodes;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The objects of the Bot API, as far as a notice service reads them.</summary>
internal static class TelegramJson
{
    /// <summary>The bot that a token belongs to; its id is the token's first part.</summary>
    internal static JsonObject Bot(string token, string name) => new()
    {
        ["id"] = long.Parse(token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture),
        ["is_bot"] = true,
        ["first_name"] = "ActorNotice",
        ["username"] = name,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
    };

    /// <summary>A person, known by the id alone.</summary>
    internal static JsonObject Person(long id) =>
        new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = $"User {id}" };

    /// <summary>A chat.</summary>
    internal static JsonObject Chat(SimulatedChat chat) => new() { ["id"] = chat.Id, ["type"] = chat.Type };

    /// <summary>A message as the bot that sent it gets it back.</summary>
    internal static JsonObject Message(ReceivedMessage message, SimulatedChat chat, JsonObject from)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.MessageId,
            ["from"] = from,
            ["chat"] = Chat(chat),
            ["date"] = message.At.ToUnixTimeSeconds(),
            [message.File is null ? "text" : "caption"] = message.Text,
        };
        if (message.TopicId is { } topic) json["message_thread_id"] = topic;
        if (message.File is null) return json;
        var file = new JsonObject { ["file_id"] = $"file-{message.MessageId}", ["file_size"] = message.File.Length };
        if (message.Method == "sendPhoto") json["photo"] = new JsonArray(file);
        else json["document"] = file;
        return json;
    }

    /// <summary>A message as <c>GET /received</c> shows it.</summary>
    internal static JsonObject Received(ReceivedMessage message) => new()
    {
        ["messageId"] = message.MessageId,
        ["at"] = message.At.ToUnixTimeMilliseconds(),
        ["method"] = message.Method,
        ["chatId"] = message.ChatId,
        ["text"] = message.Text,
        ["rawText"] = message.RawText,
        ["parseMode"] = message.ParseMode,
        ["silent"] = message.Silent,
        ["topicId"] = message.TopicId,
        ["fileBytes"] = message.File?.Length,
        ["fileName"] = message.FileName,
        ["replyMarkup"] = message.ReplyMarkup,
        ["edits"] = message.Edits,
    };
}
