using System.Text.Json.Nodes;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The methods that put something into a chat. Checks come in the server's order: markup, chat,
/// pace.</summary>
internal sealed class SendMethods(
    SimulatedTelegramOptions options, ChatRegister chats, MessageLog log, SendPace pace, TimeProvider time)
{
    /// <summary><c>sendMessage</c>.</summary>
    internal JsonNode SendText(TelegramCall call, JsonObject bot)
    {
        var raw = call.Text("text") ?? throw TelegramRefused.Bad("message text is empty");
        var text = MarkupText.Checked(
            MarkupText.Parse(raw, call.Text("parse_mode")), MarkupText.LongestText, "message");
        return Send("sendMessage", call, bot, raw, text, null);
    }

    /// <summary><c>sendPhoto</c>; only uploads, as no file id or URL is known here.</summary>
    internal JsonNode SendPhoto(TelegramCall call, JsonObject bot)
    {
        var (raw, caption) = Caption(call);
        var photo = call.File("photo");
        if (photo is { } upload) PhotoCheck.Check(upload.Content);
        else if (string.IsNullOrEmpty(call.Text("photo")))
            throw TelegramRefused.Bad("there is no photo in the request");
        else throw TelegramRefused.Bad("wrong file identifier/HTTP URL specified");
        return Send("sendPhoto", call, bot, raw, caption, photo);
    }

    /// <summary><c>sendDocument</c>.</summary>
    internal JsonNode SendDocument(TelegramCall call, JsonObject bot)
    {
        var (raw, caption) = Caption(call);
        var document = call.File("document") ?? throw TelegramRefused.Bad("there is no document in the request");
        return Send("sendDocument", call, bot, raw, caption, document);
    }

    /// <summary><c>editMessageText</c>.</summary>
    internal JsonNode EditText(TelegramCall call, JsonObject bot)
    {
        var raw = call.Text("text") ?? throw TelegramRefused.Bad("message text is empty");
        var text = MarkupText.Checked(
            MarkupText.Parse(raw, call.Text("parse_mode")), MarkupText.LongestText, "message");
        return Edit(call, bot, message => message with
        {
            Text = text,
            RawText = raw,
            ParseMode = call.Text("parse_mode"),
            ReplyMarkup = call.Text("reply_markup"),
        });
    }

    /// <summary><c>editMessageReplyMarkup</c>.</summary>
    internal JsonNode EditMarkup(TelegramCall call, JsonObject bot) =>
        Edit(call, bot, message => message with { ReplyMarkup = call.Text("reply_markup") });

    private static (string Raw, string Caption) Caption(TelegramCall call)
    {
        var raw = call.Text("caption") ?? "";
        var parsed = MarkupText.Parse(raw, call.Text("parse_mode"));
        return (raw, MarkupText.Checked(parsed, MarkupText.LongestCaption, "message caption"));
    }

    private JsonObject Send(
        string method, TelegramCall call, JsonObject bot, string raw, string text, (string Name, byte[] Content)? file)
    {
        // Nothing is recorded of a refused message: a client must not find it in the list.
        KeyboardCheck.Check(call.Json("reply_markup"));
        var chat = chats.Writable(call);
        pace.Count(chat);
        var message = log.Add(new ReceivedMessage(
            0, time.GetUtcNow(), method, chat.Id, text, raw, call.Text("parse_mode"), call.Flag("disable_notification"),
            (int?)call.Number("message_thread_id"), file?.Content, file?.Name, call.Text("reply_markup")));
        options.OnMessage?.Invoke(message);
        return TelegramJson.Message(message, chat, bot);
    }

    private JsonObject Edit(TelegramCall call, JsonObject bot, Func<ReceivedMessage, ReceivedMessage> edit)
    {
        KeyboardCheck.Check(call.Json("reply_markup"));
        var chat = chats.Writable(call);
        var (message, isKnown) = log.Edit(chat.Id, call.Number("message_id") ?? 0, edit);
        if (!isKnown) throw TelegramRefused.Bad("message to edit not found");
        if (message is not null) return TelegramJson.Message(message, chat, bot);
        throw TelegramRefused.Bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            + "as a current content");
    }
}
