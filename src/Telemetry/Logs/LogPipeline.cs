using ActorNotice.Security.Masking;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting;

namespace ActorNotice.Telemetry.Logs;

/// <summary>
/// The process's logger: everything it writes went through the mask. Built by code alone (no configuration reading, no
/// reflection), because it is on the way of every start. Host makes <see cref="Logger"/> Serilog's <c>Log.Logger</c>
/// before the actor system starts, and disposes the pipeline last: that writes out what the files' queue holds.
/// </summary>
public sealed class LogPipeline : IDisposable
{
    private readonly Logger _logger;
    private readonly LoggingLevelSwitch _level;

    private LogPipeline(LogSettings settings, SecretMask mask, bool toStandardError)
    {
        _level = new LoggingLevelSwitch(settings.Level);
        // A sink that fails (disk full) says so here and nowhere else.
        SelfLog.Enable(message => Console.Error.WriteLine(mask.Apply(LogText.OneLine(message))));
        var configuration = new LoggerConfiguration().MinimumLevel.ControlledBy(_level).Enrich.FromLogContext();
        if (settings.ConsoleEnabled) AddConsole(configuration, settings, mask, toStandardError);

        // One queue before all files: a slow disk must not slow an actor that logs. Full = newest lines are dropped.
        if (settings.FilePath.Length > 0 || settings.ErrorPath.Length > 0)
            configuration.WriteTo.Async(
                files => AddFiles(files, settings, new MaskingFormatter(new JsonLineFormatter(mask), mask)));
        _logger = configuration.CreateLogger();
    }

    /// <summary>The logger.</summary>
    public ILogger Logger => _logger;

    /// <summary>The level in force; may be changed while running.</summary>
    public LogEventLevel Level
    {
        get => _level.MinimumLevel;
        set => _level.MinimumLevel = value;
    }

    /// <summary>Builds the pipeline.</summary>
    /// <param name="settings">Validated settings.</param>
    /// <param name="mask">The process's mask; it may learn secrets later.</param>
    /// <param name="toStandardError">True for verbs whose standard output is data.</param>
    public static LogPipeline Create(LogSettings settings, SecretMask mask, bool toStandardError = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(mask);
        return new(settings, mask, toStandardError);
    }

    /// <summary>Writes out what is queued and closes the files.</summary>
    public void Dispose() => _logger.Dispose();

    private static void AddConsole(
        LoggerConfiguration configuration, LogSettings settings, SecretMask mask, bool toStandardError)
    {
        ITextFormatter formatter =
            settings.ConsoleFormat == LogConsoleFormat.Json ? new JsonLineFormatter(mask) : new ReadableFormatter(mask);
        configuration.WriteTo.Console(
            new MaskingFormatter(formatter, mask), standardErrorFromLevel: toStandardError ? LevelAlias.Minimum : null);
    }

    private static void AddFiles(LoggerSinkConfiguration files, LogSettings settings, ITextFormatter formatter)
    {
        if (settings.FilePath.Length > 0) AddFile(files, settings, settings.FilePath, formatter, LevelAlias.Minimum);
        if (settings.ErrorPath.Length > 0) AddFile(files, settings, settings.ErrorPath, formatter, LogEventLevel.Error);
    }

    private static void AddFile(
        LoggerSinkConfiguration files, LogSettings settings, string path, ITextFormatter formatter,
        LogEventLevel least) => files.File(
        formatter,
        path,
        restrictedToMinimumLevel: least,
        rollingInterval: RollingInterval.Day,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: settings.MaxFileBytes,
        retainedFileCountLimit: settings.RetainedFiles,
        hooks: new PrivateLogFiles());
}
