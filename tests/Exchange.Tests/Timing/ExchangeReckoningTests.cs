using ActorNotice.Exchange.Timing;

namespace ActorNotice.Exchange.Tests.Timing;

public class ExchangeReckoningTests
{
    private const long T0 = 1_700_000_000_000;
    private readonly ExchangeReckoning _reckoning = new();

    [Fact]
    public void WhenTheClockIsReadThenTheTimeIsHalfWayAndRightWithinHalfTheRoundTrip()
    {
        _reckoning.Read(T0, Ms(1_000), Ms(1_080));

        Assert.Equal(Ms(40), _reckoning.Uncertainty);
        Assert.Equal(T0 + 10_000, _reckoning.TimeMsAt(Ms(11_040)));
    }

    [Fact]
    public void WhenAFrameComesSoonAfterItsEventThenTheUncertaintyShrinksAndTheTimeMovesUp()
    {
        _reckoning.Read(T0, Ms(0), Ms(100));

        Assert.True(_reckoning.Hear(T0 - 20));
        Assert.Equal(Ms(10), _reckoning.Uncertainty);
        Assert.Equal(T0 - 10, _reckoning.TimeMsAt(Ms(0)));
        Assert.False(_reckoning.Hear(T0 - 50));
        Assert.False(_reckoning.IsContradicted);
    }

    [Fact]
    public void WhenAFrameIsFromTheFutureThenTheReckoningIsContradictedUntilTheNextReading()
    {
        _reckoning.Read(T0, Ms(0), Ms(10));
        _reckoning.Hear(T0 + 5_000);

        Assert.True(_reckoning.IsContradicted);
        _reckoning.Read(T0 + 5_000, Ms(20), Ms(30));
        Assert.False(_reckoning.IsContradicted);
        Assert.Equal(T0 + 5_000, _reckoning.TimeMsAt(Ms(25)));
    }

    [Fact]
    public void WhenRoundTripsAndFramesAreAnyThenTheTrueTimeLiesWithinTheUncertainty()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            // the truth: exchange time = T0 + monotonic time
            var asked = random.Next(0, 10_000);
            var looked = asked + random.Next(0, 300);
            var answered = looked + random.Next(0, 300);
            _reckoning.Read(T0 + looked, Ms(asked), Ms(answered));
            var heard = new EventTimes();
            for (var frame = 0; frame < 5; frame++)
            {
                var happened = answered + random.Next(0, 1_000);
                heard.Note(T0 + happened, Ms(happened + random.Next(0, 400)));
            }

            _reckoning.Hear(heard.Take() ?? 0);
            var now = answered + 2_000;
            Assert.InRange(
                T0 + now - _reckoning.TimeMsAt(Ms(now)),
                -_reckoning.Uncertainty.TotalMilliseconds - 0.001, _reckoning.Uncertainty.TotalMilliseconds + 0.001);
            Assert.False(_reckoning.IsContradicted);
        }
    }

    [Fact]
    public void WhenNothingWasHeardThenNothingIsTaken()
    {
        var heard = new EventTimes();
        heard.Note(T0, Ms(1.5));
        heard.Note(T0, Ms(700));

        Assert.Equal(T0 - 2, heard.Take());
        Assert.Null(heard.Take());
    }

    private static TimeSpan Ms(double ms) => TimeSpan.FromMilliseconds(ms);
}
