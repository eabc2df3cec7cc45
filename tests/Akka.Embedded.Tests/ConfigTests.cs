using Akka.Configuration;

namespace Akka.Embedded.Tests;

public sealed class ConfigTests
{
    private static readonly Config Sample = ConfigurationFactory.ParseString(
        """
        a { n = 7, text = hello, yes = on, no = false, none = null, t = 1.5s, size = 64k }
        list = [1, 2, 3]
        words = [x, y]
        numbered { 1 = b, 0 = a }
        "quoted.key" = q
        bad { n = x, b = yes, t = -5s, size = 1.5k }
        """);

    [Fact]
    public void WhenAPathIsMissingThenTheDefaultIsGiven()
    {
        Assert.Null(Sample.GetString("nope"));
        Assert.Equal("d", Sample.GetString("nope", "d"));
        Assert.Equal(3, Sample.GetInt("nope", 3));
        Assert.True(Sample.GetBoolean("nope", true));
        Assert.Equal(TimeSpan.Zero, Sample.GetTimeSpan("nope"));
        Assert.Null(Sample.GetByteSize("nope"));
        Assert.Null(Sample.GetConfig("nope"));
        Assert.Empty(Sample.GetIntList("nope"));
        Assert.Equal(["z"], Sample.GetStringList("nope", ["z"]));
    }

    [Fact]
    public void WhenAValueIsWrittenThenItIsReadInItsType()
    {
        Assert.Equal(7, Sample.GetInt("a.n"));
        Assert.Equal(7L, Sample.GetLong("a.n"));
        Assert.Equal(7m, Sample.GetDecimal("a.n"));
        Assert.Equal("7", Sample.GetString("a.n"));
        Assert.True(Sample.GetBoolean("a.yes"));
        Assert.False(Sample.GetBoolean("a.no"));
        Assert.Equal(TimeSpan.FromSeconds(1.5), Sample.GetTimeSpan("a.t"));
        Assert.Equal(65536L, Sample.GetByteSize("a.size"));
        Assert.Equal([1, 2, 3], Sample.GetIntList("list"));
        Assert.Equal(["x", "y"], Sample.GetStringList("words"));
        Assert.Equal(["a", "b"], Sample.GetStringList("numbered"));
        Assert.Equal("q", Sample.GetString("\"quoted.key\""));
        Assert.Equal("hello", Sample.GetConfig("a")?.GetString("text"));
    }

    [Fact]
    public void WhenAValueHasTheWrongFormThenTheReadThrows()
    {
        Assert.Throws<FormatException>(() => Sample.GetInt("bad.n"));
        Assert.Throws<NotSupportedException>(() => Sample.GetBoolean("bad.b"));
        Assert.Throws<FormatException>(() => Sample.GetTimeSpan("bad.t"));
        Assert.Throws<FormatException>(() => Sample.GetByteSize("bad.size"));
        Assert.Throws<FormatException>(() => Sample.GetIntList("words"));
    }

    [Theory]
    [InlineData("x = 250", 250)]
    [InlineData("x = 10us", 0.01)]
    [InlineData("x = 2m", 120_000)]
    [InlineData("x = infinite", -1)]
    public void WhenADurationIsWrittenThenItIsInMilliseconds(string text, double milliseconds) =>
        Assert.Equal(milliseconds, ConfigurationFactory.ParseString(text).GetTimeSpan("x").TotalMilliseconds);

    [Fact]
    public void WhenNullIsWrittenThenTheTextIsNullAndThePathExists()
    {
        Assert.Null(Sample.GetString("a.none", "default"));
        Assert.True(Sample.HasPath("a.none"));
        Assert.True(Sample.HasPath("a"));
        Assert.True(Sample.HasPath(string.Empty));
        Assert.False(Sample.HasPath("a.nope"));
    }

    [Fact]
    public void WhenLaidOverAFallbackThenObjectsMergeAndListsAreReplaced()
    {
        Config merged = ConfigurationFactory.ParseString("a { n = 8 }, list = [9]").WithFallback(Sample);
        Assert.Equal(8, merged.GetInt("a.n"));
        Assert.Equal("hello", merged.GetString("a.text"));
        Assert.Equal([9], merged.GetIntList("list"));
    }

    [Fact]
    public void WhenASubstitutionPointsIntoTheFallbackThenItIsFound()
    {
        var merged = ConfigurationFactory.ParseString("b = ${a}").WithFallback(ConfigurationFactory.ParseString("a = 5"));
        Assert.Equal(5, merged.GetInt("b"));
    }

    [Fact]
    public void WhenASubstitutionHasNoValueThenTheReadThrows() =>
        Assert.Throws<FormatException>(() => ConfigurationFactory.ParseString("b = ${a}").GetInt("b"));

    [Fact]
    public void WhenTheTextIsNoHoconThenParsingThrows() =>
        Assert.Throws<ConfigurationException>(() => ConfigurationFactory.ParseString("a = [1,"));

    [Fact]
    public void WhenConfigurationsAreEmptyThenTheySaySo()
    {
        Assert.True(Config.Empty.IsEmpty);
        Assert.True(ConfigurationFactory.ParseString("{}").IsEmpty);
        Assert.True(((Config?)null).IsNullOrEmpty());
        Assert.Same(Sample, Config.Empty.WithFallback(Sample));
        Assert.Same(Sample, ((Config?)null).SafeWithFallback(Sample));
        Assert.Throws<ArgumentException>(() => Sample.WithFallback(Sample));
    }

    [Fact]
    public void WhenATextIsUsedAsAConfigurationThenItIsParsed()
    {
        Config config = "a = 1";
        Assert.Equal(2, (config + "b = 2").GetInt("b"));
        Assert.Equal(1, ("b = 2" + config).GetInt("a"));
    }

    [Fact]
    public void WhenTheDefaultsAreReadThenTheyAreTheEngines()
    {
        var defaults = ConfigurationFactory.Default();
        Assert.Equal("INFO", defaults.GetString("akka.loglevel"));
        Assert.Equal(Timeout.InfiniteTimeSpan, defaults.GetTimeSpan("akka.actor.ask-timeout"));
    }
}
