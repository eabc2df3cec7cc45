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

    [InlineArray(56)]
    private protected struct CacheLine
    {
        private byte _first;
    }
}
