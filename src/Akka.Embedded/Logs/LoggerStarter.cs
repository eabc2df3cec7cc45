using System.Globalization;
using Akka.Actor;
using Akka.Dispatch;
using Akka.Util;

namespace Akka.Event;

/// <summary>Starts the loggers of akka.loggers under /system and subscribes them.</summary>
internal static class LoggerStarter
{
    /// <summary>Has the standard output log, from akka.stdout-loglevel up, while no logger runs.</summary>
    /// <param name="bus">Where events come from.</param>
    /// <param name="settings">The system's settings.</param>
    public static void StartStdout(LoggingBus bus, Settings settings) =>
        bus.SubscribeFrom(settings.StdoutLogger, LogLevels.Parse(settings.StdoutLogLevel));

    public static void Start(ExtendedActorSystem system)
    {
        var settings = system.Settings;
        system.EventStream.SetLogLevel(LogLevels.Parse(settings.LogLevel));
        var (number, keepsStdout) = (0, false);
        foreach (var name in settings.Loggers)
        {
            var type = TypeNames.Find(name)
                ?? throw new LoggerInitializationException($"Logger type [{name}] cannot be found");
            if (typeof(MinimalLogger).IsAssignableFrom(type)) keepsStdout = true;
            else StartOne(system, type, ++number);
        }

        if (!keepsStdout) system.EventStream.Unsubscribe(settings.StdoutLogger);
        if (settings.DebugUnhandledMessage) StartUnhandled(system);
    }

    private static void StartUnhandled(ExtendedActorSystem system)
    {
        var log = new UnhandledMessageLog(system, system.SystemGuardian.Path / "UnhandledMessageForwarder");
        system.EventStream.Subscribe(log, typeof(UnhandledMessage));
    }

    private static void StartOne(ExtendedActorSystem system, Type type, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"log{number}-{type.Name}");
        var logger = system.SystemActorOf(Props.Create(type).WithDispatcher(system.Settings.LoggersDispatcher), name);
        var ready = logger.Ask<LoggerInitialized>(
            new InitializeLogger(system.EventStream), system.Settings.LoggerStartTimeout);

        // Waiting on the very thread that the logger needs for its turn would be waiting for ever.
        if (system.Settings.LoggerAsyncStart || HomeContext.Current is not null)
        {
            Subscribe(system, logger);
            _ = Watch(system, logger, name, ready);
            return;
        }

        try
        {
            ready.GetAwaiter().GetResult();
        }
        catch (AskTimeoutException late)
        {
            throw new LoggerInitializationException(
                $"Logger [{name}] did not respond within {system.Settings.LoggerStartTimeout}", late);
        }

        Subscribe(system, logger);
    }

    /// <summary>The logger's events wait in its mailbox behind the request to get ready.</summary>
    private static async Task Watch(ExtendedActorSystem system, IActorRef logger, string name, Task ready)
    {
        try
        {
            await ready.AtHome();
        }
        catch (Exception failure)
        {
            // The system is running already: it does without this logger, and says so to the others.
            system.EventStream.Unsubscribe(logger);
            system.Log.Error(failure, "Logger [{0}] did not start", name);
        }
    }

    private static void Subscribe(ExtendedActorSystem system, IActorRef logger)
    {
        system.EventStream.Loggers.Add(logger);
        system.EventStream.SubscribeLogger(logger);
    }
}
