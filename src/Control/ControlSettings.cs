using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Hocon;

namespace ActorNotice.Control;

/// <summary>The settings of this room (<c>actornotice.control { … }</c>).</summary>
public sealed record ControlSettings
{
    /// <summary>Default of <see cref="PollWait"/>.</summary>
    public static readonly TimeSpan DefaultPollWait = TimeSpan.FromSeconds(25);

    /// <summary>The longest that Telegram waits.</summary>
    public static readonly TimeSpan LongestPollWait = TimeSpan.FromSeconds(50);

    /// <summary><c>control.telegram.users</c>: who may command the bot, by Telegram's number of the person. Without any
    /// (the default) nobody may, and the bot's updates are not read.</summary>
    public ImmutableDictionary<long, ControlRole> Users { get; init; } = ImmutableDictionary<long, ControlRole>.Empty;

    /// <summary><c>control.telegram.poll-wait</c>: how long one question for updates may wait (1 s … 50 s; default
    /// 25 s).</summary>
    public TimeSpan PollWait { get; init; } = DefaultPollWait;

    /// <summary>True when anybody may command.</summary>
    public bool IsOn => !Users.IsEmpty;

    /// <summary>Reads the section.</summary>
    /// <param name="section"><c>actornotice.control</c>.</param>
    public static ControlSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var telegram = section.Section("telegram");
        return new ControlSettings
        {
            Users = ReadUsers(telegram.Section("users")),
            PollWait = telegram.Duration(
                "poll-wait", DefaultPollWait, TimeSpan.FromSeconds(1), LongestPollWait,
                "How long one question for commands may wait at Telegram."),
        };
    }

    private static ImmutableDictionary<long, ControlRole> ReadUsers(SettingsSection section)
    {
        var users = ImmutableDictionary.CreateBuilder<long, ControlRole>();
        foreach (var (name, word) in section.TextTree("viewer, operator or admin", "What this person may do."))
        {
            if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var user) || user == 0)
                section.Refuse(name, "a user is Telegram's number of a person in quotes, such as \"123456789\"");
            else if (RoleOf(word) is not { } role)
                section.Refuse(name, $"'{word}' is not allowed; it must be viewer, operator or admin");
            else users[user] = role;
        }

        return users.Count == 0 ? ImmutableDictionary<long, ControlRole>.Empty : users.ToImmutable();
    }

    private static ControlRole? RoleOf(string word) => word switch
    {
        "viewer" => ControlRole.Viewer,
        "operator" => ControlRole.Operator,
        "admin" => ControlRole.Admin,
        _ => null,
    };
}
