using System.Text.RegularExpressions;

namespace ActorNotice.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void WhenASourceFileGrowsThenItStaysUnder300Lines()
    {
        var tooLong = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(static path => File.ReadLines(path).Count() > LongestFile)
            .Select(Repository.Relative);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void WhenTheEngineIsReadThenItHoldsNoWordOfTrading()
    {
        var words = Repository.Sources("src/Akka.Embedded").Concat(Repository.Sources("src/Akka.Embedded.TestKit"))
            .Where(static path => TradingWord().IsMatch(File.ReadAllText(path)))
            .Select(Repository.Relative);

        Assert.Empty(words);
    }

    [Theory]
    [InlineData("a kline arrives")]
    [InlineData("// for Binance")]
    [InlineData("class CandleClosed")]
    public void WhenATradingWordIsPlantedThenItIsFound(string text) => Assert.Matches(TradingWord(), text);

    [Fact]
    public void WhenTheFilesAreReadThenNoneNamesAPathOfADevelopersMachine()
    {
        var folders = new[] { "src", "tests", "docs", "hocon", "deploy" };
        var named = folders.SelectMany(static folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(static path => MachinePath().IsMatch(File.ReadAllText(path)))
            .Select(Repository.Relative);

        Assert.Empty(named);
    }

    [GeneratedRegex("kline|candle|binance|telegram|bollinger", RegexOptions.IgnoreCase)]
    private static partial Regex TradingWord();

    // Written in two pieces so that this file does not find itself.
    [GeneratedRegex("/" + "work/(main|shared|w-)|/root" + "/|/tmp/" + "bash_jobs")]
    private static partial Regex MachinePath();
}
