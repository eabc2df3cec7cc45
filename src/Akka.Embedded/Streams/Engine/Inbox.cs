using System.Diagnostics.CodeAnalysis;

namespace Akka.Streams.Engine;

/// <summary>
/// A stage's way in from other threads. Every item is either taken on the island's turn or refused, exactly once,
/// also when the stage ends or is stopped meanwhile.
/// </summary>
internal sealed class Inbox<T>(StageLogic stage, Action<T> onItem, Action<T>? onRefused) : IIslandTurn, IStageResource
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _waiting = new();
    private bool _posted;
    private bool _closed;

    /// <summary>Hands an item in. Any thread.</summary>
    /// <param name="item">The item.</param>
    public void Send(T item)
    {
        switch (Add(item))
        {
            case Added.First:
                stage.Interpreter.Post(this);
                break;
            case Added.TooLate:
                onRefused?.Invoke(item);
                break;
        }
    }

    /// <inheritdoc />
    public void Run()
    {
        // Only what is there now: a fast sender must not keep the island from its other messages.
        for (var left = Count; left > 0 && TryTake(out var item); left--)
        {
            stage.Interpreter.Run(stage, onItem, item);

            // Each item has its consequences before the next one comes, as if it had come alone.
            stage.Interpreter.Run();
        }

        if (Goes()) stage.Interpreter.Post(this);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        T[] refused;
        lock (_gate)
        {
            _closed = true;
            refused = [.. _waiting];
            _waiting.Clear();
        }

        // Outside of the lock, because it is other people's code.
        if (onRefused is not null) Array.ForEach(refused, onRefused);
    }

    private int Count
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <summary>One message to the island is on its way as long as items wait; more would not be faster.</summary>
    private Added Add(T item)
    {
        lock (_gate)
        {
            if (_closed) return Added.TooLate;
            _waiting.Enqueue(item);
            if (_posted) return Added.Behind;
            _posted = true;
            return Added.First;
        }
    }

    private bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (_gate) return _waiting.TryDequeue(out item);
    }

    private bool Goes()
    {
        lock (_gate) return _posted = _waiting.Count > 0;
    }

    private enum Added
    {
        First,
        Behind,
        TooLate,
    }
}
