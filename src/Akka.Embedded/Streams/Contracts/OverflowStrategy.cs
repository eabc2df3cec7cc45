namespace Akka.Streams;

/// <summary>What a full buffer does about one more element.</summary>
public enum OverflowStrategy
{
    /// <summary>Drops the oldest element.</summary>
    DropHead = 2,

    /// <summary>Drops the youngest element in the buffer.</summary>
    DropTail = 3,

    /// <summary>Drops all elements in the buffer.</summary>
    DropBuffer = 4,

    /// <summary>Drops the new element.</summary>
    DropNew = 5,

    /// <summary>Lets the upstream wait.</summary>
    Backpressure = 6,

    /// <summary>Fails the stream.</summary>
    Fail = 7,
}
