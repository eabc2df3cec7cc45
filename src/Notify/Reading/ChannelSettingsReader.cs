using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Notify.Webhook;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Reading;

/// <summary>Reads <see cref="ChannelSettings"/> and their filters.</summary>
internal static partial class ChannelSettingsReader
{
    internal static ImmutableArray<ChannelSettings> Read(SettingsSection section)
    {
        var channels = ImmutableArray.CreateBuilder<ChannelSettings>();
        foreach (var (name, channel) in section.Sections())
        {
            if (!Usable().IsMatch(name))
                section.Refuse(
                    name, "a channel's name is lower case letters, digits and dashes, and neither console nor "
                    + "telegram");
            else if (ReadOne(name, channel) is { } read) channels.Add(read);
        }

        return channels.ToImmutable();
    }

    private static ChannelSettings? ReadOne(string name, SettingsSection section)
    {
        var isEnabled = section.Flag("enabled", true, "Whether the channel is used.");
        var language = section.Text(
            "language", "", "ko, en, or empty for notify.language", static text => text is "" or "ko" or "en",
            "Language of this channel's notices.");
        var format = section.OneOf("format", WebhookFormat.Json, "What a webhook's body looks like.");
        var body = section.Text(
            "body", "", "empty, or JSON text with placeholders", static _ => true,
            "Body of a webhook with the format custom.");
        if (WebhookBody.ProblemOf(format, body) is { } problem) section.Refuse("body", problem);
        var settings = new ChannelSettings(
            name, section.OneOf("type", ChannelType.Telegram, "What kind of channel it is."))
        {
            Language = language switch { "ko" => NoticeLanguage.Korean, "en" => NoticeLanguage.English, _ => null },
            Filter = ReadFilter(section),
            Topic = section.Integer("topic", 0, 0, int.MaxValue, "Forum topic of a telegram; 0 is its general one."),
            Format = format,
            Body = body,
        };
        return isEnabled ? settings : null;
    }

    private static NoticeFilter ReadFilter(SettingsSection section) => new()
    {
        Kinds = OneOfs<NoticeKind>(section, "kinds", "Which notices it takes; none named means all."),
        Sides = OneOfs<Side>(section, "sides", "Which signals it takes; none named means both."),
        Symbols = [.. section.TextsOrNone("symbols", "a list of symbols", static text => Symbol.TryParse(text, out _),
            "Of which contracts it takes signals; none named means all.").Select(Symbol.Parse)],
        Intervals = [.. section.TextsOrNone("intervals", "a list of intervals",
            static text => Interval.TryParse(text, out _),
            "Of which intervals it takes signals; none named means all.").Select(Interval.Parse)],
        MinSeverity = section.OneOf(
            "min-severity", NoticeSeverity.Info, "Least severity of the admin notices it takes."),
    };

    private static ImmutableArray<T> OneOfs<T>(SettingsSection section, string name, string meaning)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(static value => $"{value}".ToLowerInvariant());
        var texts = section.TextsOrNone(name, $"a list of {string.Join(", ", words.Keys)}", words.ContainsKey, meaning);
        return [.. texts.Select(text => words[text])];
    }

    [GeneratedRegex(
        "^(?!(console|daily-digest|heart-beat)$|telegram(-|$))[a-z][a-z0-9-]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Usable();
}
