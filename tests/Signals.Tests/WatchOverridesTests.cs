using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals.Tests;

public sealed class WatchOverridesTests
{
    private readonly SettingsReport _report = new();

    [Theory]
    [InlineData("BTCUSDT", 40)]
    [InlineData("1000PEPEUSDT", 50)]
    [InlineData("1000SHIBUSDT", 60)]
    [InlineData("1000000MOGUSDT", 50)]
    [InlineData("ETHUSDT", 70)]
    [InlineData("ETHUSDC", 30)]
    [InlineData("币安人生USDT", 80)]
    public void WhenSeveralFitThenTheNameCountsElseTheLongestPattern(string symbol, int period)
    {
        var (common, overrides) = Read("""
            bollinger.period = 30
            overrides {
              "*USDT" { bollinger.period = 70 }
              "1000*USDT" { bollinger.period = 50 }
              "1000SHIB*" { bollinger.period = 60 }
              btcusdt { bollinger.period = 40 }
              "币安人生USDT" { bollinger.period = 80 }
            }
            """);

        Assert.True(_report.Problems.IsEmpty);
        Assert.Equal(period, overrides.For(Symbol.Parse(symbol), common).Rule.Period);
    }

    [Fact]
    public void WhenSettingsAreLeftOutThenTheyAreAsForAllWhateverTheirDepth()
    {
        var (common, overrides) = Read("""
            rsi { period = 21, oversold = 25 }, stale-after = 5m, overdue.grace = 9s, intervals = [1m, 5m]
            overrides { BTCUSDT { rsi.enabled = true }, ETHUSDT { intervals = [1h] } }
            """);

        var plan = overrides.PlanFor([Symbol.Parse("BTCUSDT"), Symbol.Parse("ETHUSDT"), Symbol.Parse("XUSDT")], common);

        Assert.Equal(
            ["BTCUSDT 1m", "BTCUSDT 5m", "ETHUSDT 1h", "XUSDT 1m", "XUSDT 5m"], plan.Streams.Select(static stream => stream.ToString()));
        var btc = plan.Items[0].Settings;
        Assert.Equal(new RsiRule(21, 25, 70), btc.Rule.Rsi);
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(9)), (btc.StaleAfter, btc.OverdueGrace));
        Assert.Null(plan.Items[1].Settings.Rule.Rsi);
    }

    private (WatchSettings Common, WatchOverrides Overrides) Read(string text)
    {
        var section = SettingsSection.At(HoconParser.Parse($"watch {{ {text} }}").Resolve(), "watch", _report);
        return (WatchSettings.Read(section), WatchOverrides.Read(section));
    }
}
