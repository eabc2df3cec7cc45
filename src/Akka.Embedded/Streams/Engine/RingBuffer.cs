namespace Akka.Streams.Engine;

/// <summary>A bounded queue that can also lose its youngest element. It grows with what is in it.</summary>
internal sealed class RingBuffer<T>(int capacity)
{
    private const int FirstSize = 16;

    private T?[] _items = new T?[Math.Min(capacity, FirstSize)];
    private int _head;

    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    public void Enqueue(T item)
    {
        if (IsFull) throw new InvalidOperationException($"The buffer holds {capacity} already.");
        if (Count == _items.Length) Grow();
        _items[(_head + Count++) % _items.Length] = item;
    }

    public T Dequeue()
    {
        if (Count == 0) throw new InvalidOperationException("The buffer is empty.");
        var item = _items[_head];

        // Forgotten, so that it can be collected.
        _items[_head] = default;
        _head = (_head + 1) % _items.Length;
        Count--;

        // It was put in as a T; null is one where T allows it.
        return item!;
    }

    public void DropTail()
    {
        if (Count == 0) return;
        Count--;
        _items[(_head + Count) % _items.Length] = default;
    }

    public void Clear()
    {
        Array.Clear(_items);
        (_head, Count) = (0, 0);
    }

    private void Grow()
    {
        var grown = new T?[(int)Math.Min(capacity, _items.Length * 2L)];
        for (var i = 0; i < Count; i++) grown[i] = _items[(_head + i) % _items.Length];
        (_items, _head) = (grown, 0);
    }
}
