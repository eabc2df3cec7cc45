using System.Runtime.CompilerServices;

namespace Akka.Dispatch;

/// <summary>
/// What senders write. The padding keeps it off the cache line that the receiver writes for every message;
/// without it sender and receiver steal that line from each other and throughput falls by half.
/// </summary>
internal abstract class MailboxSenderSide
{
    protected LetterQueue Letters;

    /// <summary>One of <see cref="MailboxStatus"/>.</summary>
    protected int Status;

    private protected CacheLine Padding;

    // A line of 64 bytes less the word that Status takes; where the line begins is the allocator's choice, so the
    // fields of this class may share it with the header before, never with the receiver's fields behind.
    [InlineArray(56)]
    private protected struct CacheLine
    {
        private byte _first;
    }
}
