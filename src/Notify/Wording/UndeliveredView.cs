using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>What the last run owed, as the start notice needs it.</summary>
/// <param name="Notices">The notices; at least one.</param>
/// <param name="Book">The language's texts.</param>
/// <param name="Zone">In which times are shown.</param>
internal sealed record UndeliveredView(UndeliveredNotices Notices, WordBook Book, TimeZoneInfo Zone)
{
    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<UndeliveredView, string>> Holes { get; } =
        new Dictionary<string, Func<UndeliveredView, string>>
        {
            ["count"] = static view => NumberText.Count(view.Notices.Count),
            ["channels"] = static view => string.Join(", ", view.Notices.Channels),
            ["maybe"] = static view => view.Notices.MaybeArrived == 0
                ? "" : view.Book.UndeliveredMaybe.Plain(view.Notices.MaybeArrived),
            ["list"] = static view => view.List,
        }.ToFrozenDictionary();

    private string List
    {
        get
        {
            var signals = MarkText.Of(Notices.Signals, Book, Zone);
            if (Notices.Others == 0) return signals;
            var others = Book.UndeliveredOthers.Plain(Notices.Others);
            return signals.Length == 0 ? others : $"{signals}, {others}";
        }
    }
}
