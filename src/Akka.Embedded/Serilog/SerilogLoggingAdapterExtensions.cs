using Akka.Actor;
using Akka.Event;

namespace Akka.Logger.Serilog;

/// <summary>Loggers whose events carry properties.</summary>
public static class SerilogLoggingAdapterExtensions
{
    /// <summary>A logger with one property more on all its events.</summary>
    /// <param name="adapter">The logger; neither Serilog's nor the system's own, it comes back as it is.</param>
    /// <param name="propertyName">The property; not empty.</param>
    /// <param name="value">Its value.</param>
    /// <param name="destructureObjects">Whether the value's own properties are kept, not only its text.</param>
    public static ILoggingAdapter ForContext(
        this ILoggingAdapter adapter, string propertyName, object? value, bool destructureObjects = false) =>
        adapter switch
        {
            SerilogLoggingAdapter serilog => serilog.SetContextProperty(propertyName, value, destructureObjects),
            BusLogging bus => new SerilogLoggingAdapter(bus.Bus, bus.LogSource, bus.LogClass)
                .SetContextProperty(propertyName, value, destructureObjects),
            _ => adapter,
        };

    /// <summary>The running actor's logger, for Serilog's templates.</summary>
    /// <typeparam name="T">Not looked at.</typeparam>
    /// <param name="context">The actor's context.</param>
    public static ILoggingAdapter GetLogger<T>(this IActorContext context)
        where T : class, ILoggingAdapter =>
        new SerilogLoggingAdapter(context.System.EventStream, context.Self.Path.ToString(), context.Props.Type);

    /// <summary>A logger, for Serilog's templates.</summary>
    /// <typeparam name="T">Not looked at.</typeparam>
    /// <param name="system">The system it logs in.</param>
    /// <param name="logSourceObj">Who logs.</param>
    public static ILoggingAdapter GetLogger<T>(this ActorSystem system, object logSourceObj)
        where T : class, ILoggingAdapter
    {
        ArgumentNullException.ThrowIfNull(logSourceObj);
        var source = LogSource.Create(logSourceObj, system);
        return new SerilogLoggingAdapter(system.EventStream, source.Source, source.Type);
    }
}
