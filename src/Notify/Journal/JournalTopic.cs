namespace ActorNotice.Notify.Journal;

/// <summary>
/// What a notice is about, in a word group: the signal's mark, or an admin event's name. Never its text: a reason might
/// hold what must not lie on a disk.
/// </summary>
internal static class JournalTopic
{
    /// <summary>A channel's own report of what it lost or missed.</summary>
    internal const string Report = "report";

    /// <summary>The start notice; it tells of all that the last run owed.</summary>
    internal const string Start = "start";

    private const char Separator = ';';

    /// <summary>The topic of a notice.</summary>
    internal static string Of(Notice notice) => notice switch
    {
        AdminItem { Content.Event: AdminEvent.Started } => Start,
        AdminItem { Content.Event: AdminEvent.NoticesLost or AdminEvent.NoticesMissed } => Report,
        AdminItem admin => admin.Content.Event.ToString(),
        _ => string.Join(Separator, notice.Signals.Select(static mark => mark.ToToken())),
    };

    /// <summary>True for a notice that tells of undelivered ones.</summary>
    internal static bool IsReport(string topic) => topic is Report or Start;

    /// <summary>The signals that a topic names; none for admin notices.</summary>
    internal static IEnumerable<SignalMark> SignalsOf(string topic) =>
        topic.Split(Separator).Select(SignalMark.Parse).OfType<SignalMark>();
}
