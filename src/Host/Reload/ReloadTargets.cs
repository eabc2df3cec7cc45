using ActorNotice.Notify;
using ActorNotice.Security.Masking;
using Akka.Actor;
using Akka.Event;
using Serilog.Events;

namespace ActorNotice.Host.Reload;

/// <summary>Whom changed settings concern.</summary>
/// <param name="Plan">Takes <see cref="ChangeWatch"/>.</param>
/// <param name="Admin">Takes admin notices and <see cref="RewordNotices"/>.</param>
/// <param name="SetLogLevel">Changes the level of the log.</param>
internal sealed record ReloadTargets(IActorRef Plan, IActorRef Admin, Action<LogEventLevel>? SetLogLevel)
{
    /// <summary>Hides secrets that somebody put into the settings from what is told of them.</summary>
    internal SecretMask Mask { get; init; } = new();

    /// <summary>Puts in force what needs no plan; saying the same again does no harm.</summary>
    internal void Apply(ActorSystem system, ServiceSettings settings)
    {
        SetLogLevel?.Invoke(settings.Log.Level);
        system.EventStream.SetLogLevel(AkkaLevel(settings.Log.Level));
        Admin.Tell(new RewordNotices(settings.Notify.Language, settings.Notify.TimeZone));
    }

    /// <summary>The engine's level: what the log would drop is not even made.</summary>
    internal static LogLevel AkkaLevel(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => LogLevel.DebugLevel,
        LogEventLevel.Information => LogLevel.InfoLevel,
        LogEventLevel.Warning => LogLevel.WarningLevel,
        _ => LogLevel.ErrorLevel,
    };
}
