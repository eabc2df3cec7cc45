using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Embedded.Tests.Support;
using Akka.Event;
using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using HostLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Akka.Embedded.Tests;

/// <summary>A hosted system's log in the host's log, and settings from files.</summary>
public sealed class HostLoggingTests
{
    [Fact]
    public async Task WhenAFactoryIsGivenThenItsLoggerGetsTemplateNamesValuesAndText()
    {
        var lines = await Logged(log => log.Warning("{Symbol} at {Price}", "X", 1.5m));
        var line = Assert.Single(lines);
        Assert.Equal((HostLevel.Warning, "Akka.Actor.ActorSystem"), (line.Level, line.Category));
        Assert.Equal("X", line.Values["Symbol"]);
        Assert.Equal(1.5m, line.Values["Price"]);
        Assert.Equal("{Symbol} at {Price}", line.Values["{OriginalFormat}"]);
        Assert.Equal("ActorSystem(hosted)", line.Values["LogSource"]);
        Assert.Equal("[ActorSystem(hosted)] X at 1.5", line.Text);
    }

    [Fact]
    public async Task WhenLevelsDifferThenTheHostsLevelsAreTheSameOnes()
    {
        var cause = new InvalidOperationException();
        var lines = await Logged(log =>
        {
            log.Debug("d");
            log.Info("i");
            log.Warning("w");
            log.Error(cause, "e");
        });
        Assert.Equal(
            [HostLevel.Debug, HostLevel.Information, HostLevel.Warning, HostLevel.Error], lines.Select(l => l.Level));
        Assert.Same(cause, lines.Last().Cause);
    }

    [Fact]
    public async Task WhenEventsAreFilteredThenTheHostDoesNotSeeThem()
    {
        var lines = await Logged(
            log =>
            {
                log.Info("keep");
                log.Info("drop");
            },
            loggers => loggers.WithLogFilter(filter => filter.ExcludeMessageContaining("drop")));
        Assert.Equal("[ActorSystem(hosted)] keep", Assert.Single(lines).Text);
    }

    [Fact]
    public async Task WhenNoFactoryIsGivenThenTheHostsOwnIsUsed()
    {
        using var factory = new Factory();
        using var host = new HostBuilder().ConfigureServices(services => services
            .AddSingleton<ILoggerFactory>(factory)
            .AddAkka("hosted", builder => builder.ConfigureLoggers(
                loggers => loggers.ClearLoggers().AddLoggerFactory())))
            .Build();
        var system = host.Services.GetRequiredService<ActorSystem>();
        system.Log.Info("hello");
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.Contains(factory.Lines, line => line.Text.EndsWith("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenSettingsAreInAFileThenTheModeDecidesWhichWins()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "a = file, b = file, akka { loggers = [], loglevel = OFF }");
            using var host = Build(builder => builder
                .AddHocon("a = first", HoconAddMode.Prepend)
                .AddHoconFile(path, HoconAddMode.Append)
                .AddHocon("b = last", HoconAddMode.Prepend));
            var config = host.Services.GetRequiredService<ActorSystem>().Settings.Config;
            Assert.Equal(("first", "last"), (config.GetString("a"), config.GetString("b")));
            await host.Services.GetRequiredService<ActorSystem>().Terminate().WaitAsync(Quiet.Patience);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void WhenTheSettingsFileIsMissingThenTheHostSaysWhichOne()
    {
        using var host = Build(builder => builder.AddHoconFile("no-such.conf", HoconAddMode.Append));
        var missing = Assert.Throws<FileNotFoundException>(host.Services.GetRequiredService<ActorSystem>);
        Assert.Contains("no-such.conf", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheSettingsFileIsNotHoconThenTheHostSaysWhere()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "a = [");
        using var host = Build(builder => builder.AddHoconFile(path, HoconAddMode.Append));
        Assert.Throws<ConfigurationException>(host.Services.GetRequiredService<ActorSystem>);
        File.Delete(path);
    }

    private static async Task<IReadOnlyCollection<Line>> Logged(
        Action<ILoggingAdapter> act, Action<LoggerConfigBuilder>? configure = null)
    {
        using var factory = new Factory();
        using var host = Build(builder => builder.ConfigureLoggers(loggers =>
        {
            loggers.ClearLoggers().AddLoggerFactory(factory).LogLevel = Event.LogLevel.DebugLevel;
            configure?.Invoke(loggers);
        }));
        var system = host.Services.GetRequiredService<ActorSystem>();
        act(system.Log);
        await system.Terminate().WaitAsync(Quiet.Patience);
        return [.. factory.Lines.Where(line => line.Text.StartsWith("[ActorSystem", StringComparison.Ordinal))];
    }

    private static IHost Build(Action<AkkaConfigurationBuilder> configure) =>
        new HostBuilder().ConfigureServices(services => services.AddAkka("hosted", configure)).Build();

    private sealed record Line(
        string Category, HostLevel Level, Exception? Cause, IReadOnlyDictionary<string, object?> Values, string Text);

    private sealed class Factory : ILoggerFactory
    {
        public ConcurrentQueue<Line> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class Writer(Factory factory, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(HostLevel logLevel) => true;

        public void Log<TState>(
            HostLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            // The host itself logs through the same factory.
            if (category != "Akka.Actor.ActorSystem") return;
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> values) return;
            var named = values.ToDictionary(v => v.Key, v => v.Value);
            factory.Lines.Enqueue(new Line(category, logLevel, exception, named, formatter(state, exception)));
        }
    }
}
