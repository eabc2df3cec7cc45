using System.Text.RegularExpressions;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The promise of the README's first screen.</summary>
public sealed partial class DemoTests
{
    [Fact]
    public async Task WhenTheDemoRunsThenNoticesComeEachDecisionIsCountedAndNothingFails()
    {
        await using var demo = CliProcess.Start(null, "demo", "--seconds", "8", "--seed", "1", "--language", "en");

        Assert.Equal(0, await demo.ExitAsync());

        Assert.NotEmpty(Notices.Signals([.. demo.Output.Select(static line => line).Prepend(demo.Screen)]));
        var decided = Number(Decided().Match(demo.Screen));
        Assert.True(decided > 0);
        Assert.Equal(decided, Verdict().Matches(demo.Screen).Sum(Number));
        Assert.DoesNotContain(" INF ", demo.Screen, StringComparison.Ordinal);
        Assert.Matches(@"delivered by telegram, 0 failed; close read to confirmed: p50 [\d.]+ ms, p99 [\d.]+ ms", demo.Screen);
    }

    [Fact]
    public async Task WhenTheDemoSpeaksKoreanThenItsNoticesDo()
    {
        await using var demo = CliProcess.Start(null, "demo", "--seconds", "5", "--language", "ko");

        Assert.Equal(0, await demo.ExitAsync());

        Assert.Contains("밴드", demo.Screen, StringComparison.Ordinal);
    }

    private static long Number(Match match) => long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"candles\s+(\d+) decided")]
    private static partial Regex Decided();

    [GeneratedRegex(@"(?m)^\s{11,}(\d+) [A-Z]\w+$")]
    private static partial Regex Verdict();
}
