using Akka.Event;
using ActorNotice.Notify.Journal;

namespace ActorNotice.Notify.Delivery;

/// <summary>Enters what happened to notices into the journal, and into the log what a person should see there.</summary>
internal sealed class FactLog(NoticeJournal journal, ILoggingAdapter log)
{
    /// <summary>Takes one fact in.</summary>
    public void Add(object fact)
    {
        switch (fact)
        {
            case LaneNotice made: journal.Take(made.Notice, [made.Channel]); break;
            case NoticeDelivered done: journal.Done(done.Id, done.Channel); break;
            case NoticeFailed failed: Add(failed); break;
            case ChannelFailed failed:
                log.Error("channel {0} fails ({1}): {2}", failed.Channel, failed.Kind, failed.Reason);
                break;
            case ChannelWarned warned: log.Warning("channel {0}: {1}", warned.Channel, warned.Reason); break;
            case ChannelRecovered restored:
                log.Info("channel {0} works again after {1}", restored.Channel, restored.Outage);
                break;
        }
    }

    private void Add(NoticeFailed failed)
    {
        if (failed.IsFinal) journal.Drop(failed.Id, failed.Channel);
        log.Warning(
            "notice {0} by {1}, attempt {2}: {3}{4}",
            failed.Id, failed.Channel, failed.Attempt, failed.Reason, failed.IsFinal ? " (given up)" : "");
    }
}
