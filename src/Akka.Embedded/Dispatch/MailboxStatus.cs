namespace Akka.Dispatch;

/// <summary>The words <c>Mailbox</c> states its turn with.</summary>
internal static class MailboxStatus
{
    /// <summary>Nothing to do; whoever adds something schedules it.</summary>
    public const int Idle = 0;

    /// <summary>Queued on the dispatcher or running; whoever adds something need not care.</summary>
    public const int Scheduled = 1;

    /// <summary>Suspended and out of runtime messages; only a runtime message schedules it.</summary>
    public const int Waiting = 2;
}
