using System.Globalization;
using Akka.Actor;
using Akka.Util;

namespace Akka.Event;

/// <summary>Starts the loggers of akka.loggers under /system and subscribes them.</summary>
internal static class LoggerStarter
{
    public static void Start(ExtendedActorSystem system)
    {
        var settings = system.Settings;
        system.EventStream.SetLogLevel(LogLevels.Parse(settings.LogLevel));
        var number = 0;
        foreach (var name in settings.Loggers)
        {
            var type = TypeNames.Find(name)
                ?? throw new LoggerInitializationException($"Logger type [{name}] cannot be found");
            StartOne(system, type, ++number);
        }
    }

    private static void StartOne(ExtendedActorSystem system, Type type, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"log{number}-{type.Name}");
        var logger = system.SystemActorOf(Props.Create(type), name);
        var ready = logger.Ask<LoggerInitialized>(
            new InitializeLogger(system.EventStream), system.Settings.LoggerStartTimeout);
        try
        {
            ready.GetAwaiter().GetResult();
        }
        catch (AskTimeoutException late)
        {
            throw new LoggerInitializationException(
                $"Logger [{name}] did not respond within {system.Settings.LoggerStartTimeout}", late);
        }

        system.EventStream.Loggers.Add(logger);
        system.EventStream.SubscribeLogger(logger);
    }
}
