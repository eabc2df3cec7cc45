namespace ActorNotice.Exchange.Tests;

public class RequestOutboxTests
{
    [Fact]
    public void WhenTheSocketPongsByItselfThenNoSecondHoldsTenFramesOfAnyKind()
    {
        var (outbox, random) = (new RequestOutbox(7), new Random(5));
        var sent = new List<TimeSpan>();
        outbox.Add(Enumerable.Range(0, 60).Select(static id => new StreamRequest(id, true, [], default)));
        var automatic = new Queue<TimeSpan>();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromMinutes(2); now += TimeSpan.FromMilliseconds(20))
        {
            // a server that pings far more often than any does, but never twice in half a second
            if ((automatic.Count == 0 || now - automatic.Last() >= TimeSpan.FromMilliseconds(500)) && random.Next(20) == 0)
            {
                automatic.Enqueue(now);
                sent.Add(now);
            }

            if (outbox.Next(now, sent.Count, out _) is null) continue;
            sent.Add(now);
            outbox.Sent();
        }

        Assert.Equal(60, sent.Count - automatic.Count);
        Assert.All(sent, start => Assert.InRange(sent.Count(t => t >= start && t < start + TimeSpan.FromSeconds(1)), 1, 9));
    }
}
