using System.Runtime.CompilerServices;

namespace ActorNotice.Signals.Accounting;

/// <summary>One number a <see cref="Verdict"/>, in place: an array would cost a stream more than its content.</summary>
[InlineArray(Verdicts)]
internal struct VerdictTally
{
    internal const int Verdicts = (int)Verdict.Suspended + 1;

    private long _first;
}
