namespace ActorNotice.Hocon.Tests.Settings;

public sealed class SettingsOverlayTests
{
    private readonly SettingsReport _report = new();

    private IEnumerable<string> Problems => _report.Problems.Items.Select(static problem => problem.ToString());

    [Fact]
    public void WhenAnOverlayLeavesSomethingOutThenTheValueBelowIsRead()
    {
        var section = Read("app { period = 30, inner { wait = 5s, size = 7 }, over { x { inner.size = 8 } } }");
        Assert.Equal((30, 5, 7), Values(section));

        var overlay = Assert.Single(section.Overlays("over"));

        Assert.Equal("x", overlay.Name);
        Assert.Equal((30, 5, 8), Values(overlay.Section));
        section.Finish();
        Assert.Empty(Problems);
        Assert.Equal(
            ["app.period", "app.inner.wait", "app.inner.size", "app.over.x.inner.size"], _report.Entries.Select(static entry => entry.Path));
    }

    [Fact]
    public void WhenTheSectionBelowIsWrongThenItIsReportedOnceAndTheOverlaysOwnMistakesToo()
    {
        var section = Read("app { period = 0, over { x { inner.size = 99 }, y { } } }");

        Values(section);
        foreach (var overlay in section.Overlays("over")) Values(overlay.Section);

        Assert.Equal(
            [
                "test.conf:1:16: app.period: 0 is not allowed; it must be a whole number, 1 to 50",
                "test.conf:1:43: app.over.x.inner.size: 99 is not allowed; it must be a whole number, 1 to 50",
            ],
            Problems);
    }

    [Fact]
    public void WhenAnOverlayHasAKeyThatNobodyAsksForThenItIsUnknownAtEveryDepth()
    {
        var section = Read("app { over { x { perod = 1, inner.sise = 2 } } }");
        Values(section);
        foreach (var overlay in section.Overlays("over")) Values(overlay.Section);

        section.Finish();

        Assert.Equal(
            [
                "test.conf:1:18: app.over.x.perod: unknown setting; did you mean 'period'?",
                "test.conf:1:29: app.over.x.inner.sise: unknown setting; did you mean 'size'?",
            ],
            Problems);
    }

    [Fact]
    public void WhenAnOverlayIsNoObjectThenItIsReportedAndTheOthersAreRead()
    {
        var overlays = Read("app { over { x = 5, y { period = 2 } } }").Overlays("over");

        Assert.Equal("y", Assert.Single(overlays).Name);
        Assert.Equal(["test.conf:1:18: app.over.x: an object with settings is needed"], Problems);
    }

    [Fact]
    public void WhenValuesDoNotFitEachOtherThenTheOverlayRefusesOnlyWhatTheSectionBelowDidNot()
    {
        var section = Read("app { period = 9, over { x { inner.size = 3 }, y { period = 8 } } }");
        section.Refuse("period", "must be below 9");
        var overlays = section.Overlays("over");

        overlays[0].Section.Refuse("period", "must be below 9");
        overlays[1].Section.Refuse("period", "must be below 8");

        Assert.Equal(
            ["test.conf:1:16: app.period: must be below 9", "test.conf:1:61: app.over.y.period: must be below 8"], Problems);
    }

    [Theory]
    [InlineData("[\n 1,\n 2 ]", "test.conf:2:2", "test.conf:3:2")]
    [InlineData("\"1,2\"", "test.conf:1:15", "test.conf:1:15")]
    public void WhenAListHasElementsThenEachKnowsItsPlace(string list, string first, string second)
    {
        var elements = Read($"app {{ names = {list} }}").Elements("names", ["0"], "digits", Digit, "Names.");

        Assert.Equal(["1", "2"], elements.Select(static element => element.Value));
        Assert.Equal([first, second], elements.Select(static element => element.Origin?.Place));
        Assert.Empty(Problems);
    }

    [Fact]
    public void WhenElementsAreWrongThenEachIsReportedAtItsOwnPlace()
    {
        Read("app { names = [1, a,\n b] }").Elements("names", ["0"], "digits", Digit, "Names.");

        Assert.Equal(
            [
                "test.conf:1:19: app.names: \"a\" is not allowed; it must be digits",
                "test.conf:2:2: app.names: \"b\" is not allowed; it must be digits",
            ],
            Problems);
    }

    [Theory]
    [InlineData("app { names = [] }")]
    [InlineData("app { names = \" \" }")]
    public void WhenAListIsEmptyThenItIsRefused(string text)
    {
        Read(text).Elements("names", ["0"], "digits", Digit, "Names.");

        Assert.Equal("app.names", Assert.Single(_report.Problems.Items).Path);
    }

    [Fact]
    public void WhenNoListIsWrittenThenTheDefaultIsRead()
    {
        var element = Assert.Single(Read("").Elements("names", ["0"], "digits", Digit, "Names."));

        Assert.Equal(("0", null), (element.Value, element.Origin));
        Assert.Equal("[\"0\"]", Assert.Single(_report.Entries).Value);
    }

    private static string? Digit(string text) => text.All(char.IsAsciiDigit) ? text : null;

    private static (int Period, int Seconds, int Size) Values(SettingsSection section)
    {
        var inner = section.Section("inner");
        return (
            section.Integer("period", 20, 1, 50, "Closes."),
            (int)inner.Duration("wait", TimeSpan.FromSeconds(1), default, TimeSpan.MaxValue, "Wait.").TotalSeconds,
            inner.Integer("size", 4, 1, 50, "Size."));
    }

    private SettingsSection Read(string text) => SettingsSection.At(
        HoconParser.Parse(text, new HoconParseOptions { SourceName = "test.conf" }).Resolve(), "app", _report);
}
