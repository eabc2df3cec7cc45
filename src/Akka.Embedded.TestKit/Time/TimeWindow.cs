namespace Akka.TestKit.Internal;

/// <summary>The time a block may take.</summary>
/// <param name="Start">When it began.</param>
/// <param name="Min">How long it must take.</param>
/// <param name="Length">How long it may take.</param>
/// <param name="OuterEnd">When the block around it must end, if there is one.</param>
internal readonly record struct TimeWindow(TimeSpan Start, TimeSpan Min, TimeSpan Length, TimeSpan? OuterEnd)
{
    public TimeSpan End => Start + Length;
}
