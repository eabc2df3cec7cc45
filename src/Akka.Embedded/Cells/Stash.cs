using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>Messages an actor put aside.</summary>
internal sealed class Stash(ActorCell cell, int capacity) : IStash
{
    private readonly LinkedList<Letter> _letters = [];

    public int Count => _letters.Count;

    public bool IsEmpty => _letters.Count == 0;

    public bool NonEmpty => _letters.Count > 0;

    public bool IsFull => capacity >= 0 && _letters.Count >= capacity;

    public int Capacity => capacity;

    void IStash.Stash()
    {
        var letter = cell.Current ?? throw new IllegalActorStateException("There is no message to stash.");
        // By identity: the same message sent twice may be stashed twice.
        if (ReferenceEquals(_letters.Last?.Value, letter))
            throw new IllegalActorStateException($"Can't stash the same message {letter.Message} more than once");
        if (IsFull)
        {
            throw new StashOverflowException(
                $"Couldn't enqueue message {letter.Message} from {letter.Sender} to stash of {cell.Self}");
        }

        _letters.AddLast(letter);
    }

    public void Unstash()
    {
        if (_letters.First is not { } first) return;
        _letters.RemoveFirst();
        cell.Mailbox.EnqueueFirst(first.Value);
    }

    public void UnstashAll() => UnstashAll(_ => true);

    public void UnstashAll(Func<Envelope, bool> predicate)
    {
        // The newest is put in front first, so the oldest ends up foremost.
        for (var node = _letters.Last; node is not null; node = node.Previous)
        {
            if (predicate(new Envelope(node.Value.Message, node.Value.Sender))) cell.Mailbox.EnqueueFirst(node.Value);
        }

        _letters.Clear();
    }

    public IEnumerable<Envelope> ClearStash()
    {
        var all = _letters.Select(letter => new Envelope(letter.Message, letter.Sender)).ToList();
        _letters.Clear();
        return all;
    }

    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes.Reverse())
            _letters.AddFirst(new Letter(envelope.Message, envelope.Sender));
    }
}
