using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Simulation.Faults;

namespace ActorNotice.Simulation.Tests.Faults;

public sealed class FaultScriptTests
{
    private static readonly FaultScope Scope =
        new(TimeSpan.FromHours(3), [Symbol.Parse("BTCUSDT"), Symbol.Parse("ETHUSDT"), Symbol.Parse("币安人生USDT")]);

    public static TheoryData<string> Words => [.. FaultCatalog.Words];

    [Fact]
    public void WhenAScriptIsWrittenByHandThenItsFaultsAreRead()
    {
        var script = FaultScript.Parse(
            """
            [
              { at = 10m, fault = drop, for = 30s }
              { after-closes = 12, fault = late-close, by = 8s, symbols = [BTCUSDT] }
              { at = 1h, fault = rest-429, retry-after = 7s, method = klines, times = 3 }
            ]
            """);

        Assert.Collection(
            script.Entries,
            one =>
            {
                Assert.Equal(TimeSpan.FromMinutes(10), one.At);
                Assert.Equal("drop", one.Fault.Word);
                Assert.Equal(TimeSpan.FromSeconds(30), one.Fault.Lasting);
            },
            one =>
            {
                Assert.Equal(12, one.AfterCloses);
                var late = Assert.IsType<LateCloseFault>(one.Fault);
                Assert.Equal(TimeSpan.FromSeconds(8), late.By);
                Assert.Equal("BTCUSDT", Assert.Single(late.Symbols).Name);
            },
            one =>
            {
                var reply = Assert.IsType<ReplyFault>(one.Fault);
                Assert.Equal((429, "7", "klines", 3), (reply.Reply.Status, reply.Reply.Headers["Retry-After"], reply.Method, reply.Times));
            });
    }

    [Theory]
    [InlineData("[{ at = 10m, fault = dropp }]", "faults:1:31: fault: ")]
    [InlineData("[{ at = 10m, fault = drop, by = 3s }]", "faults:1:37: by: ")]
    [InlineData("[{ fault = drop }]", "either at (a duration) or after-closes")]
    [InlineData("[{ at = 1m, after-closes = 2, fault = drop }]", "either at (a duration) or after-closes")]
    [InlineData("[{ at = 1m, fault = candle-gap }]", "symbol: is missing")]
    [InlineData("[{ at = soon, fault = drop }]", "faults:1:18: at: ")]
    [InlineData("[drop]", "must be an object")]
    public void WhenAnEntryIsWrongThenItsPlaceAndCureAreTold(string text, string problem)
    {
        var refused = Assert.Throws<HoconException>(() => FaultScript.Parse(text));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenSeveralEntriesAreWrongThenAllProblemsAreToldTogether()
    {
        var refused = Assert.Throws<HoconException>(() => FaultScript.Parse("[{ fault = drop }, { at = 1m, fault = x }, 7]"));

        Assert.Equal(3, refused.Problems.Count);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void WhenAKindIsRolledThenItsTextReadsBackAsTheSameText(string word)
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var text = FaultScript.Random(seed, Scope with { Words = [word] }).ToString();

            Assert.Equal(text, FaultScript.Parse(text).ToString());
        }
    }

    [Fact]
    public void WhenTheSeedIsTheSameThenSoIsTheScriptAndElseNot()
    {
        Assert.Equal(FaultScript.Random(5, Scope).ToString(), FaultScript.Random(5, Scope).ToString());
        Assert.True(Enumerable.Range(0, 100).Select(seed => FaultScript.Random((ulong)seed, Scope).ToString()).Distinct().Count() > 95);
    }

    [Fact]
    public void WhenManyScriptsAreRolledThenEveryKindComesAndAllWithinTheScope()
    {
        var entries = Enumerable.Range(0, 500).SelectMany(seed => FaultScript.Random((ulong)seed, Scope).Entries).ToList();

        Assert.Equal(FaultCatalog.Words, entries.Select(static one => one.Fault.Word).Distinct().Order(StringComparer.Ordinal));
        Assert.All(entries, one => Assert.InRange(one.At ?? default, Scope.After, Scope.Length));
    }
}
