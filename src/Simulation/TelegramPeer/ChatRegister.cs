using System.Collections.Concurrent;
using System.Globalization;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The chats there are. Thread-safe.</summary>
internal sealed class ChatRegister
{
    private readonly ConcurrentDictionary<long, SimulatedChat> _chats;
    private readonly bool _isOpen;

    /// <param name="options">Its chats; when it names none, every id is a chat.</param>
    internal ChatRegister(SimulatedTelegramOptions options)
    {
        _isOpen = options.Chats.IsEmpty;
        _chats = new(options.Chats.Select(static chat => KeyValuePair.Create(chat.Id, chat)));
    }

    /// <summary>Adds or replaces a chat.</summary>
    internal void Set(SimulatedChat chat) => _chats[chat.Id] = chat;

    /// <summary>The chat a call is for, if the bot may write there; else <see cref="TelegramRefused"/>.</summary>
    internal SimulatedChat Writable(TelegramCall call)
    {
        var chat = Find(call.Text("chat_id"));
        // In the server's order: a moved group is told before a closed door.
        if (chat.MigratedTo is { } to) throw TelegramRefused.Migrated(to);
        if (chat.Forbidden is { } reason) throw TelegramRefused.Forbidden(reason);
        if (call.Number("message_thread_id") is { } topic && !chat.TakesAnyTopic && !chat.Topics.Contains((int)topic))
            throw TelegramRefused.Bad("message thread not found");
        return chat;
    }

    private SimulatedChat Find(string? text)
    {
        if (string.IsNullOrEmpty(text)) throw TelegramRefused.Bad("chat_id is empty");
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id == 0)
            throw TelegramRefused.Bad("chat not found");
        if (_chats.TryGetValue(id, out var chat)) return chat;
        return _isOpen ? SimulatedChat.Unknown(id) : throw TelegramRefused.Bad("chat not found");
    }
}
