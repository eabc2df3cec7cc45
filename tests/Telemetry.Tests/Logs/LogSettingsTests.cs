using ActorNotice.Telemetry.Logs;
using Serilog.Events;

namespace ActorNotice.Telemetry.Tests.Logs;

public sealed class LogSettingsTests
{
    public static TheoryData<string, LogSettings> OutOfRange => new()
    {
        { "retained-files", LogSettings.Default with { RetainedFiles = 0 } },
        { "retained-files", LogSettings.Default with { RetainedFiles = 3_651 } },
        { "max-file-bytes", LogSettings.Default with { MaxFileBytes = 65_535 } },
        { "max-file-bytes", LogSettings.Default with { MaxFileBytes = (1L << 30) + 1 } },
        { "file", LogSettings.Default with { File = "logs/" } },
        { "error-file", LogSettings.Default with { ErrorFile = "logs/" } },
        { "error-file", LogSettings.Default with { File = "a.json", ErrorFile = "a.json" } },
    };

    [Fact]
    public void WhenNothingIsSetThenTheDefaultsAreInRange() => Assert.Empty(LogSettings.Default.Problems());

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void WhenASettingIsOutOfRangeThenItsPathIsNamed(string path, LogSettings settings) =>
        Assert.Equal(path, Assert.Single(settings.Problems()).Path);

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

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("loud")]
    public void WhenTheLevelIsNoLevelThenItIsRefused(string? word) => Assert.False(LogLevels.TryParse(word, out _));
}
