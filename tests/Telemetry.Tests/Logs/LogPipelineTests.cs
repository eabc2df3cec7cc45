using System.Text.Json;
using ActorNotice.Security.Masking;
using ActorNotice.Telemetry.Logs;
using Serilog.Events;

namespace ActorNotice.Telemetry.Tests.Logs;

public sealed class LogPipelineTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("actornotice-log-").FullName;

    private LogSettings Files => LogSettings.Default with
    {
        ConsoleEnabled = false,
        FilePath = Path.Combine(_root, "app-.json"),
        ErrorPath = Path.Combine(_root, "error-.json"),
    };

    [Fact]
    public void WhenErrorsAndOthersAreLoggedThenTheErrorFileHasOnlyTheErrors()
    {
        using (var pipeline = LogPipeline.Create(Files, new SecretMask()))
        {
            pipeline.Logger.Information("one");
            pipeline.Logger.Error("two");
            pipeline.Logger.Fatal("three");
            pipeline.Logger.Debug("below the level");
        }

        Assert.Equal(["one", "two", "three"], Messages("app-*.json"));
        Assert.Equal(["two", "three"], Messages("error-*.json"));
    }

    [Fact]
    public void WhenTheLevelIsChangedWhileRunningThenItCountsAtOnce()
    {
        using (var pipeline = LogPipeline.Create(Files with { Level = LogEventLevel.Warning }, new SecretMask()))
        {
            pipeline.Logger.Information("no");
            pipeline.Level = LogEventLevel.Debug;
            pipeline.Logger.Debug("yes");
        }

        Assert.Equal(["yes"], Messages("app-*.json"));
    }

    [Fact]
    public void WhenAFileIsFullThenTheNextFollowsAndOnlyTheRetainedOnesStay()
    {
        var settings = Files with { MaxFileBytes = 64 * 1024, RetainedFiles = 2 };
        using (var pipeline = LogPipeline.Create(settings, new SecretMask()))
            for (var i = 0; i < 500; i++) pipeline.Logger.Information("{Filler}", new string('x', 1_000));

        var files = Directory.GetFiles(_root, "app-*.json");
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, 70 * 1024));
    }

    [SkippableFact]
    public void WhenALogFileIsMadeThenOthersMayNotReadIt()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        using (var pipeline = LogPipeline.Create(Files, new SecretMask())) pipeline.Logger.Information("one");

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            new FileInfo(Directory.GetFiles(_root, "app-*.json").Single()).UnixFileMode);
    }

    [Fact]
    public void WhenNoFileIsSetThenNoneIsMade()
    {
        using (var pipeline = LogPipeline.Create(LogSettings.Default with { ConsoleEnabled = false }, new SecretMask()))
            pipeline.Logger.Error("nowhere");

        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string[] Messages(string pattern) =>
    [
        .. Directory.GetFiles(_root, pattern).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(MessageOf),
    ];

    private static string MessageOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("message").GetString() ?? "";
    }
}
