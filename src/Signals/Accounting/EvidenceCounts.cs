using System.Runtime.CompilerServices;

namespace ActorNotice.Signals.Accounting;

/// <summary>One number a <c>CloseEvidence</c>, in place: an array would cost a stream more than its content.</summary>
[InlineArray(4)]
internal struct EvidenceCounts
{
    private long _first;
}
