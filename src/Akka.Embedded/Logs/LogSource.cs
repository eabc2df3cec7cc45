using Akka.Actor;

namespace Akka.Event;

/// <summary>Who logs: a name and a type.</summary>
public readonly struct LogSource
{
    private LogSource(string source, Type type)
    {
        Source = source;
        Type = type;
    }

    /// <summary>The name.</summary>
    public string Source { get; }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>A source as given.</summary>
    /// <param name="source">The name.</param>
    /// <param name="t">The type.</param>
    public static LogSource Create(string source, Type t) => new(source, t);

    /// <summary>The source of an actor, a reference, a type, a name or any object.</summary>
    /// <param name="o">Who logs.</param>
    /// <param name="system">The system it logs in.</param>
    public static LogSource Create(object o, ActorSystem system) => o switch
    {
        IActorContext context => new LogSource(FromActor(context, system), context.Props.Type),
        IActorRef actor => new LogSource(FromActorRef(actor, system), typeof(IActorRef)),
        string name => new LogSource(FromString(name, system), typeof(DummyClassForStringSources)),
        Type type => new LogSource(FromType(type, system), type),
        _ => new LogSource(FromType(o.GetType(), system), o.GetType()),
    };

    /// <summary>The source of an object outside any system.</summary>
    /// <param name="o">Who logs.</param>
    public static LogSource Create(object o) => o switch
    {
        IActorContext context => new LogSource(context.Self.Path.ToString(), context.Props.Type),
        IActorRef actor => new LogSource(actor.Path.ToString(), typeof(IActorRef)),
        string name => new LogSource(name, typeof(DummyClassForStringSources)),
        Type type => new LogSource(type.Name, type),
        _ => new LogSource(o.GetType().Name, o.GetType()),
    };

    /// <summary>An actor's path.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="system">Its system.</param>
    public static string FromActor(IActorContext actor, ActorSystem system) => FromActorRef(actor.Self, system);

    /// <summary>An actor's path.</summary>
    /// <param name="a">The actor.</param>
    /// <param name="system">Its system.</param>
    public static string FromActorRef(IActorRef a, ActorSystem system) => a.Path.ToString();

    /// <summary>A name with its system.</summary>
    /// <param name="source">The name.</param>
    /// <param name="system">The system.</param>
    public static string FromString(string source, ActorSystem system) => $"{source}({system})";

    /// <summary>A type's name with its system.</summary>
    /// <param name="t">The type.</param>
    /// <param name="system">The system.</param>
    public static string FromType(Type t, ActorSystem system) => $"{t.Name}({system})";
}
