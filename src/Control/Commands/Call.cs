using System.Collections.Immutable;

namespace ActorNotice.Control.Commands;

/// <summary>A command as a person gave it.</summary>
/// <param name="User">Who; checked.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Name">The command, lower case, without the slash.</param>
/// <param name="Words">What followed it.</param>
internal sealed record Call(long User, ControlRole Role, string Name, ImmutableArray<string> Words)
{
    private const int MostWords = 8;

    /// <summary>True after a yes to what was asked back.</summary>
    internal bool IsConfirmed { get; init; }

    /// <summary>How the others are told who it was.</summary>
    internal string By => $"user {User}";

    /// <summary>As one line, for the audit log: only letters that commands have.</summary>
    internal string Line => string.Join(' ', Words.Prepend("/" + Name).Select(Clean));

    /// <summary>Reads a message; null when it is no command.</summary>
    internal static Call? Read(long user, ControlRole role, string text)
    {
        var words = text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] != '/' || words[0].Length == 1) return null;
        // In groups a command is addressed: /status@our_bot.
        var name = words[0][1..].Split('@')[0].ToLowerInvariant();
        return new Call(user, role, name, [.. words.Skip(1).Take(MostWords)]);
    }

    private static string Clean(string word) =>
        new([.. word.Where(static letter => char.IsLetterOrDigit(letter) || "/.:=-_,".Contains(letter)).Take(40)]);
}
