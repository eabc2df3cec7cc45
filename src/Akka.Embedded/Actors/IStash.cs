namespace Akka.Actor;

/// <summary>Messages put aside for later.</summary>
public interface IStash
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>Whether there are none.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether there are some.</summary>
    bool NonEmpty { get; }

    /// <summary>Whether no more fit.</summary>
    bool IsFull { get; }

    /// <summary>How many fit; -1 for no bound.</summary>
    int Capacity { get; }

    /// <summary>Puts the current message aside.</summary>
    void Stash();

    /// <summary>Puts the oldest message back, before all that wait.</summary>
    void Unstash();

    /// <summary>Puts all messages back in their order, before all that wait.</summary>
    void UnstashAll();

    /// <summary>Puts those messages back that pass; the others are dropped.</summary>
    /// <param name="predicate">Which pass.</param>
    void UnstashAll(Func<Envelope, bool> predicate);

    /// <summary>Takes all messages out.</summary>
    IEnumerable<Envelope> ClearStash();

    /// <summary>Puts messages before those that are aside.</summary>
    /// <param name="envelopes">The messages.</param>
    void Prepend(IEnumerable<Envelope> envelopes);
}
