using System.Diagnostics.CodeAnalysis;

namespace Akka.Streams.Stages;

/// <content>The stage's side.</content>
internal sealed partial class OfferQueue<T>
{
    /// <summary>Tells the stage that there is something for it; to be called on any thread.</summary>
    public Action? Wake { get; set; }

    /// <summary>Why the stream has to fail.</summary>
    public Exception? Failure
    {
        get
        {
            lock (_gate) return _failure;
        }
    }

    /// <summary>Whether the stream was completed, and nothing is left.</summary>
    public bool IsDrained
    {
        get
        {
            lock (_gate) return _completing && _buffer.Count == 0 && _waiting is null;
        }
    }

    /// <summary>Takes the oldest element. When there is none, the stage is woken for the next.</summary>
    /// <param name="element">The element.</param>
    public bool TryTake([MaybeNullWhen(false)] out T element)
    {
        lock (_gate)
        {
            if (TakeOldest(out element)) return true;
            _stageWaits = true;
            return false;
        }
    }

    /// <summary>The stage has ended: nobody takes what is offered from now on.</summary>
    /// <param name="end">Why; null when all is well.</param>
    /// <param name="cancelled">Whether downstream wanted no more; an offer that waits then is told so.</param>
    public void Close(Exception? end, bool cancelled)
    {
        lock (_gate)
        {
            // The first reason counts: what comes after it are only its consequences.
            if (_closed) return;
            _closed = true;
            _buffer.Clear();
            if (cancelled) _waiting?.TrySetResult(QueueOfferResult.QueueClosed.Instance);
            else _waiting?.TrySetException(StreamDetachedException.Instance);
            _waiting = null;
        }

        if (end is null) _completion.TrySetResult();

        // Looked at here, so that an end nobody watches is no unobserved failure.
        else if (_completion.TrySetException(end)) _ = _completion.Task.Exception;
    }

    private bool TakeOldest([MaybeNullWhen(false)] out T element)
    {
        if (_buffer.Count > 0)
        {
            element = _buffer.Dequeue();
            if (_waiting is { } next && _buffer.Count < size) _buffer.Enqueue(Admit(next));
            return true;
        }

        var waits = _waiting;
        element = waits is null ? default : Admit(waits);
        return waits is not null;
    }

    private T Admit(WaitingOffer offer)
    {
        _waiting = null;
        offer.TrySetResult(QueueOfferResult.Enqueued.Instance);
        return offer.Element;
    }
}
