using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// One kind of confession of a lane: counts what happened, makes the notice about it, and makes it anew as long as it waits,
/// so that one notice tells all of an outage.
/// </summary>
/// <param name="make">Words it: how many, why, which signals.</param>
internal sealed class LossReport(Func<long, string, ImmutableArray<SignalMark>, AdminNotice> make)
{
    private const int MostNamed = 64; // the text names fewer; the count stays exact

    private readonly List<SignalMark> _signals = [];
    private NoticeId? _id;
    private long _count;
    private long _told;
    private string _reason = "";
    private bool _isHeld;

    /// <summary>True when there is something that no report tells yet, and it makes sense to try.</summary>
    public bool IsDue => _count > _told && !_isHeld;

    /// <summary>Counts a notice.</summary>
    public void Add(Notice notice, string reason)
    {
        _count += notice.Items.Length;
        _reason = reason;
        _signals.AddRange(notice.Signals.Take(MostNamed - _signals.Count));
    }

    /// <summary>True when this notice is the report.</summary>
    public bool Is(NoticeId id) => _id == id;

    /// <summary>The report with everything so far; under its old number while it has one.</summary>
    public AdminItem Make(Func<NoticeId> nextId, TimeSpan now)
    {
        _told = _count;
        var id = _id ??= nextId();
        return new AdminItem(id, make(_count, _reason, [.. _signals]), now);
    }

    /// <summary>The report has arrived: only what came since is still to be told.</summary>
    public void Arrived()
    {
        _signals.Clear();
        _count -= _told;
        (_told, _id) = (0, null);
    }

    /// <summary>The report itself was given up. It is made anew, but not before something else got through: a report that
    /// the channel dislikes must not go round for ever.</summary>
    public void GivenUp() => (_told, _id, _isHeld) = (0, null, true);

    /// <summary>Something got through.</summary>
    public void Release() => _isHeld = false;
}
