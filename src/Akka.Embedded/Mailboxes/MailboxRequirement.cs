namespace Akka.Dispatch;

/// <summary>What classes say about queues, read from the interfaces they carry.</summary>
internal static class MailboxRequirement
{
    /// <summary>The promise an actor's class asks of its queue; null when it asks for none.</summary>
    /// <param name="actor">The class.</param>
    public static Type? Of(Type actor) => ArgumentOf(actor, typeof(IRequiresMessageQueue<>));

    /// <summary>The queue a mailbox makes; null when it does not say.</summary>
    /// <param name="mailbox">The mailbox's class.</param>
    public static Type? QueueOf(Type mailbox) => ArgumentOf(mailbox, typeof(IProducesMessageQueue<>));

    private static Type? ArgumentOf(Type type, Type definition)
    {
        // The first wins; an actor that requires two different queues cannot be served anyway.
        foreach (var carried in type.GetInterfaces())
        {
            if (carried.IsGenericType && carried.GetGenericTypeDefinition() == definition)
                return carried.GenericTypeArguments[0];
        }

        return null;
    }
}
