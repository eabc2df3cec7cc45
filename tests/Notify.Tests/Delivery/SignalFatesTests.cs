using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class SignalFatesTests
{
    private readonly SignalFates _fates = new();

    private static NoticeFailed Failed(string channel, bool isFinal = true) =>
        new(new NoticeId(1), channel, NoticeKind.Signal, Some.Stream(), Some.OpenTimeMs, "x", 1, isFinal);

    private static NoticeDelivered Delivered(string channel) =>
        new(new NoticeId(1), channel, NoticeKind.Signal, Some.Stream(), Some.OpenTimeMs, TimeSpan.Zero, 1);

    [Fact]
    public void WhenEveryChannelGivesASignalUpThenItReachedNobodyAndThatIsKnownOnce()
    {
        Assert.Null(_fates.Take(Some.SignalNotice(), channels: 2));
        Assert.Null(_fates.Add(Failed("one", isFinal: false)));
        Assert.Null(_fates.Add(Failed("one")));
        Assert.Equal(SignalMark.Of(Some.Long()), _fates.Add(Failed("two")));
        Assert.Null(_fates.Add(Failed("two")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhenOneChannelDeliversItThenItReachedSomebodyWhateverTheOthersSay(bool isFirst)
    {
        _fates.Take(Some.SignalNotice(), channels: 2);
        object[] facts = isFirst ? [Delivered("one"), Failed("two")] : [Failed("two"), Delivered("one")];
        Assert.All(facts, fact => Assert.Null(_fates.Add(fact)));
        Assert.Null(_fates.Add(Failed("two")));
    }

    [Fact]
    public void WhenNoChannelTakesItThenItReachesNobody() =>
        Assert.Equal(SignalMark.Of(Some.Long()), _fates.Take(Some.SignalNotice(), channels: 0));

    [Fact]
    public async Task WhenTheOnlyChannelRejectsASignalThenTheEventStreamHearsThatNobodyWasTold()
    {
        await using var rig = new NotifierRig(new ScriptedChannel
        {
            Answer = static (notice, _) => Task.FromResult(
                notice.Kind == NoticeKind.Signal ? DeliveryOutcome.Rejected("400") : DeliveryOutcome.Delivered()),
        });
        var probe = new EventProbe(rig.System, typeof(SignalUndelivered));
        rig.Signal("AUSDT");
        Assert.Equal("AUSDT", (await probe.NextAsync<SignalUndelivered>()).Signal.Stream.Symbol.Name);
    }
}
