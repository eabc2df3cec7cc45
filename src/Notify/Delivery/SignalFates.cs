namespace ActorNotice.Notify.Delivery;

/// <summary> Which signals reached nobody: one delivery by any channel is enough, and only when every channel has given
/// a signal up is it known that none comes. Pure. </summary>
internal sealed class SignalFates
{
    private readonly Dictionary<NoticeId, (SignalMark Mark, int Open)> _open = [];

    /// <summary>A signal goes out by so many channels; its mark when that is none.</summary>
    public SignalMark? Take(SignalNotice notice, int channels)
    {
        var mark = notice.Signals[0];
        if (channels == 0) return mark;
        _open[notice.Id] = (mark, channels);
        return null;
    }

    /// <summary>Takes a fact in; the signal that by it is known to have reached nobody, else null.</summary>
    public SignalMark? Add(object fact)
    {
        if (fact is NoticeDelivered delivered) _open.Remove(delivered.Id);
        if (fact is not NoticeFailed { IsFinal: true } failed) return null;
        if (!_open.TryGetValue(failed.Id, out var fate)) return null;
        _open[failed.Id] = fate with { Open = fate.Open - 1 };
        if (fate.Open > 1) return null;
        _open.Remove(failed.Id);
        return fate.Mark;
    }
}
