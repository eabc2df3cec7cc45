namespace Akka.Actor;

/// <summary>Where and how an actor runs.</summary>
public sealed class Deploy
{
    /// <summary>The stash has no bound.</summary>
    public const int NoStashSize = -1;

    /// <summary>The dispatcher is not named here.</summary>
    public static readonly string NoDispatcherGiven = string.Empty;

    /// <summary>The mailbox is not named here.</summary>
    public static readonly string NoMailboxGiven = string.Empty;

    // After the names above: static fields are made in the order of the text.
    /// <summary>On this machine.</summary>
    public static readonly Deploy Local = new();

    /// <summary>Nothing named.</summary>
    public Deploy()
        : this(NoDispatcherGiven, NoMailboxGiven, NoStashSize)
    {
    }

    private Deploy(string dispatcher, string mailbox, int stashCapacity)
    {
        Dispatcher = dispatcher;
        Mailbox = mailbox;
        StashCapacity = stashCapacity;
    }

    /// <summary>The dispatcher's path in the configuration.</summary>
    public string Dispatcher { get; }

    /// <summary>The mailbox's path in the configuration.</summary>
    public string Mailbox { get; }

    /// <summary>How many messages the stash holds; -1 for no bound.</summary>
    public int StashCapacity { get; }

    /// <summary>The same with another dispatcher.</summary>
    /// <param name="dispatcher">Its path in the configuration.</param>
    public Deploy WithDispatcher(string dispatcher) => new(dispatcher, Mailbox, StashCapacity);

    /// <summary>The same with another mailbox.</summary>
    /// <param name="mailbox">Its path in the configuration.</param>
    public Deploy WithMailbox(string mailbox) => new(Dispatcher, mailbox, StashCapacity);

    /// <summary>The same, with another's choices where this one has none.</summary>
    /// <param name="other">The other.</param>
    public Deploy WithFallback(Deploy other) => new(
        Dispatcher.Length > 0 ? Dispatcher : other.Dispatcher,
        Mailbox.Length > 0 ? Mailbox : other.Mailbox,
        StashCapacity != NoStashSize ? StashCapacity : other.StashCapacity);

    /// <summary>The same with another stash.</summary>
    /// <param name="stashSize">How many messages it holds.</param>
    public Deploy WithStashCapacity(int stashSize) => new(Dispatcher, Mailbox, stashSize);
}
