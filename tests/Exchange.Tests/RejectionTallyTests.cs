namespace ActorNotice.Exchange.Tests;

public class RejectionTallyTests
{
    [Fact]
    public void WhenFramesAreRejectedThenEachKindIsCountedUntilTaken()
    {
        var tally = new RejectionTally();
        tally.Count(FrameRejection.NotJson);
        tally.Count(FrameRejection.NotJson);
        tally.Count(FrameRejection.TooLong);

        var counts = tally.Take();
        Assert.Equal(2, counts.Count);
        Assert.Equal((2, 1), (counts[FrameRejection.NotJson], counts[FrameRejection.TooLong]));
        Assert.Empty(tally.Take());
    }
}
