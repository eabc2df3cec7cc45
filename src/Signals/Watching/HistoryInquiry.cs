using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>What a stream has asked of history: one question at a time, and when to ask again. Pure but for the
/// question itself.</summary>
internal sealed class HistoryInquiry(IWatchOutput output)
{
    private HistoryWanted? _wanted;

    /// <summary>True while an answer is awaited.</summary>
    internal bool IsOpen => _wanted is not null;

    /// <summary>When to think again, by the scheduler's clock; null when nothing is wanted.</summary>
    internal TimeSpan? RemindAt { get; private set; }

    /// <summary>Attempts in a row that brought nothing.</summary>
    internal int Failures { get; private set; }

    /// <summary>Asks; an earlier question's answer will be ignored.</summary>
    internal void Ask(HistoryWanted wanted)
    {
        _wanted = wanted;
        RemindAt = output.Now + HistoryPlan.Patience;
        output.Ask(wanted);
    }

    /// <summary>True for the answer to the open question, which is closed by it.</summary>
    internal bool TryClose(HistoryWanted answered)
    {
        if (answered != _wanted) return false;
        Forget();
        return true;
    }

    /// <summary>Nothing is wanted any more.</summary>
    internal void Forget() => (_wanted, RemindAt) = (null, null);

    /// <summary>The attempt brought nothing: think again after a while that grows.</summary>
    internal void RetryLater() => RemindAt = output.Now + HistoryPlan.Delay(++Failures);

    /// <summary>The attempt did.</summary>
    internal void Succeed()
    {
        Forget();
        Failures = 0;
    }
}
