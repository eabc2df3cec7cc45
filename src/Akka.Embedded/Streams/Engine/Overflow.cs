namespace Akka.Streams.Engine;

/// <summary>The strategies that lose an element.</summary>
internal static class Overflow
{
    /// <summary>Drops what the strategy says.</summary>
    /// <param name="buffer">The full buffer.</param>
    /// <param name="strategy">The strategy.</param>
    /// <returns>Whether there is room for the new element now; otherwise it is the one to be dropped.</returns>
    public static bool MakeRoom<T>(this RingBuffer<T> buffer, OverflowStrategy strategy)
    {
        switch (strategy)
        {
            case OverflowStrategy.DropHead:
                buffer.Dequeue();
                return true;
            case OverflowStrategy.DropTail:
                buffer.DropTail();
                return true;
            case OverflowStrategy.DropBuffer:
                buffer.Clear();
                return true;
            default:
                return false;
        }
    }
}
