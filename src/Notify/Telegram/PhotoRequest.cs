using System.Buffers;
using System.Text;

namespace ActorNotice.Notify.Telegram;

/// <summary>Builds the body of <c>sendPhoto</c>: a form, as files cannot travel in JSON.</summary>
internal static class PhotoRequest
{
    // Nothing that is sent begins a line with it: a caption is our own text, a PNG has no such bytes by any chance.
    private const string Boundary = "----actornotice-7d1f0c5a4be84b0f9c21";
    private const string MediaType = $"multipart/form-data; boundary={Boundary}";
    private const int FormPart = 2_048;

    /// <summary>The body.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="message">Caption, sound, topic and buttons.</param>
    /// <param name="picture">A PNG.</param>
    internal static TelegramBody Of(string chat, TelegramMessage message, byte[] picture)
    {
        var body = new ArrayBufferWriter<byte>(picture.Length + FormPart + (message.Text.Length * 3));
        Field(body, "chat_id", chat);
        if (message.Topic > 1) Field(body, "message_thread_id", $"{message.Topic}");
        if (message.Text.Length > 0) Field(body, "caption", message.Text);
        if (message.IsHtml) Field(body, "parse_mode", "HTML");
        Field(body, "disable_notification", message.IsSilent ? "true" : "false");
        if (!message.Buttons.IsEmpty)
            Field(body, "reply_markup", Encoding.UTF8.GetString(TelegramRequest.Keyboard(message.Buttons).Span));
        Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"chart.png\"\r\n");
        Write(body, "Content-Type: image/png\r\n\r\n");
        body.Write(picture);
        Write(body, $"\r\n--{Boundary}--\r\n");
        return new TelegramBody(body.WrittenMemory, MediaType);
    }

    private static void Field(ArrayBufferWriter<byte> body, string name, string value) =>
        Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");

    private static void Write(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
