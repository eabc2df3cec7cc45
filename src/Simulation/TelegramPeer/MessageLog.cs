using System.Collections.Immutable;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The messages that arrived, in order, and who waits for one. Thread-safe.</summary>
internal sealed class MessageLog(int kept)
{
    private readonly Lock _gate = new();
    private readonly List<ReceivedMessage> _messages = [];
    private readonly List<Waiter> _waiters = [];
    private long _lastId;

    /// <summary>The messages kept, oldest first.</summary>
    internal ImmutableArray<ReceivedMessage> Snapshot
    {
        get { lock (_gate) return [.. _messages]; }
    }

    /// <summary>Takes a message in; it is given its id here.</summary>
    internal ReceivedMessage Add(ReceivedMessage draft)
    {
        lock (_gate)
        {
            var message = draft with { MessageId = ++_lastId };
            // Bounded, as a server that runs for days must be.
            if (_messages.Count == kept) _messages.RemoveAt(0);
            _messages.Add(message);
            _waiters.RemoveAll(waiter => waiter.Wanted(message) && waiter.Found.TrySetResult(message));
            return message;
        }
    }

    /// <summary>Changes a message; null when there is none, or nothing of it changes.</summary>
    internal (ReceivedMessage? Message, bool IsKnown) Edit(
        long chat, long id, Func<ReceivedMessage, ReceivedMessage> edit)
    {
        lock (_gate)
        {
            var index = _messages.FindIndex(one => one.MessageId == id && one.ChatId == chat);
            if (index < 0) return (null, false);
            var edited = edit(_messages[index]);
            if (edited == _messages[index]) return (null, true);
            return (_messages[index] = edited with { Edits = edited.Edits + 1 }, true);
        }
    }

    /// <summary>The first message, present or to come, that is wanted.</summary>
    internal Task<ReceivedMessage> WaitAsync(Func<ReceivedMessage, bool> wanted)
    {
        lock (_gate)
        {
            if (_messages.FirstOrDefault(wanted) is { } present) return Task.FromResult(present);
            // Continuations run elsewhere: this lock is held when the message comes.
            var found = new TaskCompletionSource<ReceivedMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add(new Waiter(wanted, found));
            return found.Task;
        }
    }

    private sealed record Waiter(Func<ReceivedMessage, bool> Wanted, TaskCompletionSource<ReceivedMessage> Found);
}
