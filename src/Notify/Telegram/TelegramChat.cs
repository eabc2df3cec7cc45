using System.Buffers;
using System.Globalization;

namespace ActorNotice.Notify.Telegram;

/// <summary>What a chat's address looks like.</summary>
internal static class TelegramChat
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>True for a 64-bit id other than 0, or an @name.</summary>
    public static bool IsValid(string chat) =>
        IsName(chat)
        || (long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id != 0);

    /// <summary>Groups and channels: ids of both are negative, their names begin with @.</summary>
    public static bool IsGroup(string chat) => chat.StartsWith('-') || chat.StartsWith('@');

    private static bool IsName(string chat) =>
        chat.Length > 1 && chat[0] == '@' && chat.AsSpan(1).IndexOfAnyExcept(NameLetters) < 0;
}
