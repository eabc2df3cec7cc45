namespace Akka.Dispatch;

/// <summary>The mailboxes that are there without being configured, and the queues that lead to them.</summary>
internal static class MailboxIds
{
    public const string Default = "akka.actor.default-mailbox";
    public const string Requirements = "akka.actor.mailbox.requirements";

    /// <summary>The top of the tree takes no setting's word for its own mailbox.</summary>
    public const string Root = "akka.actor.mailbox.root";

    private const string Prefix = "akka.actor.mailbox.";
    private const string Unbounded = Prefix + "unbounded-queue-based";
    private const string Bounded = Prefix + "bounded-queue-based";
    private const string UnboundedDeque = Prefix + "unbounded-deque-based";
    private const string BoundedDeque = Prefix + "bounded-deque-based";
    private const string Logger = Prefix + "logger-queue";

    /// <summary>The type of a built-in mailbox; null when there is none of that name.</summary>
    /// <param name="id">Its path in the configuration.</param>
    public static Type? TypeOf(string id) => id switch
    {
        // The engine's own mailbox does for the logger too: it has no bound, and the system guardian has it emptied.
        Default or Root or Unbounded or Logger => typeof(UnboundedMailbox),
        UnboundedDeque => typeof(UnboundedDequeBasedMailbox),
        Bounded => typeof(BoundedMailbox),
        BoundedDeque => typeof(BoundedDequeBasedMailbox),
        _ => null,
    };

    /// <summary>The mailbox whose queue keeps a promise; null when there is none.</summary>
    /// <param name="semantics">The promise's full name.</param>
    public static string? For(string semantics) => semantics switch
    {
        "Akka.Dispatch.IUnboundedMessageQueueSemantics" => Unbounded,
        "Akka.Dispatch.IBoundedMessageQueueSemantics" => Bounded,
        "Akka.Dispatch.IDequeBasedMessageQueueSemantics" => UnboundedDeque,
        "Akka.Dispatch.IUnboundedDequeBasedMessageQueueSemantics" => UnboundedDeque,
        "Akka.Dispatch.IBoundedDequeBasedMessageQueueSemantics" => BoundedDeque,
        "Akka.Event.ILoggerMessageQueueSemantics" => Logger,
        _ => null,
    };
}
