namespace ActorNotice.Hocon.Tests.Settings;

public sealed class SettingsSectionTests
{
    private readonly SettingsReport _report = new();

    private enum Place
    {
        MainNet,
        TestNet,
    }

    [Fact]
    public void WhenNothingIsWrittenThenEveryReadGivesItsDefault()
    {
        var section = Read("");

        Assert.Equal(20, section.Integer("period", 20, 2, 1000, "Closes."));
        Assert.Equal(0.02m, section.Number("bandwidth", 0.02m, 0, 10, "Ratio."));
        Assert.Equal(TimeSpan.FromSeconds(5), section.Duration("wait", TimeSpan.FromSeconds(5), default, TimeSpan.MaxValue, "Wait."));
        Assert.Equal(Place.TestNet, section.OneOf("place", Place.TestNet, "Place."));
        Assert.Equal(["a"], section.Texts("names", ["a"], "names", static _ => true, "Names.").ToArray());
        Assert.True(_report.Problems.IsEmpty);
        Assert.All(_report.Entries, static entry => Assert.Null(entry.Origin));
    }

    [Fact]
    public void WhenSeveralValuesAreWrongThenAllAreReportedWithPlacePathValueAndWhatIsAllowed()
    {
        var section = Read("app {\n  period = 1\n  place = moon-net\n  wait = soon\n}");

        section.Integer("period", 20, 2, 1000, "Closes.");
        section.OneOf("place", Place.MainNet, "Place.");
        section.Duration("wait", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.MaxValue, "Wait.");

        Assert.Equal(3, _report.Problems.Items.Count);
        Assert.Equal(
            "test.conf:2:12: app.period: 1 is not allowed; it must be a whole number, 2 to 1000",
            _report.Problems.Items[0].ToString());
        Assert.StartsWith("test.conf:3:11: app.place: 'moon-net' is not allowed; it must be one of main-net, test-net",
            _report.Problems.Items[1].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("test.conf:4:10: app.wait: 'soon'", _report.Problems.Items[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAKeyIsUnknownThenFinishReportsItWithADidYouMeanAtEveryDepth()
    {
        var section = Read("app { perod = 3, inner { wiat = 5s } }");
        section.Integer("period", 20, 2, 1000, "Closes.");
        section.Section("inner").Duration("wait", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.MaxValue, "Wait.");

        section.Finish();

        Assert.Equal(
            [
                "test.conf:1:7: app.perod: unknown setting; did you mean 'period'?",
                "test.conf:1:26: app.inner.wiat: unknown setting; did you mean 'wait'?",
            ],
            _report.Problems.Items.Select(static problem => problem.ToString()));
    }

    [Theory]
    [InlineData("app { names = [BTCUSDT, ETHUSDT] }")]
    [InlineData("app { names = \"BTCUSDT,ETHUSDT\" }")]
    [InlineData("app { names = BTCUSDT ETHUSDT }")]
    public void WhenAListIsWrittenAsArrayOrAsOneTextThenBothAreRead(string text) =>
        Assert.Equal(["BTCUSDT", "ETHUSDT"], Read(text).Texts("names", [], "symbols", static _ => true, "Names.").ToArray());

    [Fact]
    public void WhenADurationMayBeInfiniteThenTheWordIsTaken()
    {
        var section = Read("app { stale = infinite }");

        Assert.Equal(
            Timeout.InfiniteTimeSpan,
            section.DurationOrInfinite("stale", TimeSpan.FromMinutes(5), TimeSpan.Zero, "Stale."));
        Assert.Equal("infinite", Assert.Single(_report.Entries).Value);
    }

    [Fact]
    public void WhenASectionIsNotAnObjectThenItIsReportedAndReadingGoesOn()
    {
        var section = Read("app { inner = 5 }");

        Assert.Equal(7, section.Section("inner").Integer("x", 7, 0, 9, "X."));
        Assert.Single(_report.Problems.Items);
    }

    [Fact]
    public void WhenAValueDoesNotFitTheOthersThenTheRefusalPointsAtIt()
    {
        var section = Read("app {\n least = 9\n}");

        section.Refuse("least", "must be below most");

        Assert.Equal("test.conf:2:10: app.least: must be below most", Assert.Single(_report.Problems.Items).ToString());
    }

    private SettingsSection Read(string text) => SettingsSection.At(
        HoconParser.Parse(text, new HoconParseOptions { SourceName = "test.conf" }).Resolve(), "app", _report);
}
