using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ActorNotice.Notify.Telegram;

/// <summary>Builds request bodies.</summary>
internal static class TelegramRequest
{
    private const int FixedPart = 192;
    private const int MaxBytesPerUnit = 3;

    // Korean and arrows stay as they are instead of six bytes each; the body is no HTML page that could be broken out
    // of.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The body of <c>sendMessage</c>: one buffer, large enough from the start. It is not pooled, because a
    /// cancelled request may still be reading it.</summary>
    public static ReadOnlyMemory<byte> SendMessage(
        string chat, int topic, string text, bool isHtml, bool isSilent)
    {
        var body = new ArrayBufferWriter<byte>(FixedPart + (text.Length * MaxBytesPerUnit));
        using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        WriteChat(json, chat);
        // The general topic has id 1, but is written to without naming it.
        if (topic > 1) json.WriteNumber("message_thread_id"u8, topic);
        json.WriteString("text"u8, text);
        if (isHtml) json.WriteString("parse_mode"u8, "HTML"u8);
        json.WriteStartObject("link_preview_options"u8);
        json.WriteBoolean("is_disabled"u8, true);
        json.WriteEndObject();
        json.WriteBoolean("disable_notification"u8, isSilent);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }

    private static void WriteChat(Utf8JsonWriter json, string chat)
    {
        // An id as a number, as documented; servers other than the public one may insist.
        if (long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            json.WriteNumber("chat_id"u8, id);
        else json.WriteString("chat_id"u8, chat);
    }
}
