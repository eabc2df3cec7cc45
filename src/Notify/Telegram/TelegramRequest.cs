using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ActorNotice.Notify.Telegram;

/// <summary>Builds request bodies.</summary>
internal static class TelegramRequest
{
    /// <summary>Media type of a JSON body.</summary>
    public const string Json = "application/json";

    private const int FixedPart = 192;
    private const int MaxBytesPerUnit = 3;

    // Korean and arrows stay as they are instead of six bytes each; the body is no HTML page that could be broken out
    // of.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The body of <c>sendMessage</c>: one buffer, large enough from the start. It is not pooled, because a
    /// cancelled request may still be reading it.</summary>
    public static TelegramBody SendMessage(string chat, TelegramMessage message)
    {
        var body = new ArrayBufferWriter<byte>(FixedPart + (message.Text.Length * MaxBytesPerUnit));
        using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        WriteChat(json, chat);
        // The general topic has id 1, but is written to without naming it.
        if (message.Topic > 1) json.WriteNumber("message_thread_id"u8, message.Topic);
        json.WriteString("text"u8, message.Text);
        if (message.IsHtml) json.WriteString("parse_mode"u8, "HTML"u8);
        json.WriteStartObject("link_preview_options"u8);
        json.WriteBoolean("is_disabled"u8, true);
        json.WriteEndObject();
        json.WriteBoolean("disable_notification"u8, message.IsSilent);
        if (!message.Buttons.IsEmpty)
        {
            json.WritePropertyName("reply_markup"u8);
            WriteKeyboard(json, message.Buttons);
        }

        json.WriteEndObject();
        json.Flush();
        return new TelegramBody(body.WrittenMemory, Json);
    }

    /// <summary>Buttons as JSON text, for forms.</summary>
    public static ReadOnlyMemory<byte> Keyboard(ImmutableArray<ImmutableArray<NoticeButton>> rows)
    {
        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, Options);
        WriteKeyboard(json, rows);
        json.Flush();
        return body.WrittenMemory;
    }

    private static void WriteKeyboard(Utf8JsonWriter json, ImmutableArray<ImmutableArray<NoticeButton>> rows)
    {
        json.WriteStartObject();
        json.WriteStartArray("inline_keyboard"u8);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var button in row)
            {
                json.WriteStartObject();
                json.WriteString("text"u8, button.Text);
                json.WriteString("callback_data"u8, button.Data);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChat(Utf8JsonWriter json, string chat)
    {
        // An id as a number, as documented; servers other than the public one may insist.
        if (long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            json.WriteNumber("chat_id"u8, id);
        else json.WriteString("chat_id"u8, chat);
    }
}
