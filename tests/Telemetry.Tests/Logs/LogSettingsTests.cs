using ActorNotice.Hocon;
using ActorNotice.Telemetry.Logs;
using Serilog.Events;

namespace ActorNotice.Telemetry.Tests.Logs;

public sealed class LogSettingsTests
{
    [Fact]
    public void WhenNothingIsWrittenThenTheDefaultsStand()
    {
        var (settings, problems) = Read("");

        Assert.Equal(LogSettings.Default, settings);
        Assert.Empty(problems);
    }

    [Fact]
    public void WhenEverythingIsWrittenThenItIsTaken()
    {
        var (settings, problems) = Read(
            """
            level = debug, console { enabled = false, format = json }
            file { path = "logs/app-.json", error-path = "logs/error-.json", retain = 3, max-size = 1 MiB }
            """);

        Assert.Equal(
            new LogSettings(
                LogEventLevel.Debug, false, LogConsoleFormat.Json, "logs/app-.json", "logs/error-.json", 3, 1 << 20),
            settings);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("level = loud", "level")]
    [InlineData("console.format = xml", "console.format")]
    [InlineData("file.retain = 0", "file.retain")]
    [InlineData("file.retain = 3651", "file.retain")]
    [InlineData("file.max-size = 65535", "file.max-size")]
    [InlineData("file.max-size = 1025 MiB", "file.max-size")]
    [InlineData("file.path = \"logs/\"", "file.path")]
    [InlineData("file.error-path = \"logs/\"", "file.error-path")]
    [InlineData("file { path = a.json, error-path = a.json }", "file.error-path")]
    [InlineData("colour = true", "colour")]
    public void WhenASettingIsNotAllowedThenItsPathIsNamed(string text, string path)
    {
        Assert.Equal($"actornotice.log.{path}", Assert.Single(Read(text).Problems).Path);
    }

    [Theory]
    [InlineData("trace", LogEventLevel.Verbose)]
    [InlineData("DEBUG", LogEventLevel.Debug)]
    [InlineData("info", LogEventLevel.Information)]
    [InlineData("Information", LogEventLevel.Information)]
    [InlineData(" warn ", LogEventLevel.Warning)]
    [InlineData("WARNING", LogEventLevel.Warning)]
    [InlineData("error", LogEventLevel.Error)]
    [InlineData("CRITICAL", LogEventLevel.Fatal)]
    public void WhenALevelIsWrittenInAnyUsualWayThenItIsUnderstood(string word, LogEventLevel level)
    {
        Assert.True(LogLevels.TryParse(word, out var read));
        Assert.Equal(level, read);
    }

    [Fact]
    public void WhenALevelIsShownAsAWordThenTheWordIsUnderstood() =>
        Assert.All(
            Enum.GetValues<LogEventLevel>(),
            level => Assert.Equal(level, LogLevels.Parse(LogLevels.Word(level))));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("loud")]
    public void WhenTheLevelIsNoLevelThenItIsRefused(string? word) => Assert.False(LogLevels.TryParse(word, out _));

    private static (LogSettings Settings, IReadOnlyList<HoconProblem> Problems) Read(string text)
    {
        var report = new SettingsReport();
        var root = HoconParser.Parse($"actornotice.log {{ {text} }}").Resolve();
        var section = SettingsSection.At(root, "actornotice.log", report);
        var settings = LogSettings.Read(section);
        section.Finish();
        return (settings, report.Problems.Items);
    }
}
