namespace Akka.TestKit.Internal;

/// <summary>A latch that stretches its times by a kit's factor.</summary>
internal sealed class DilatedLatch : TestLatch
{
    public DilatedLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
        : base(dilate, defaultTimeout, count)
    {
    }
}
