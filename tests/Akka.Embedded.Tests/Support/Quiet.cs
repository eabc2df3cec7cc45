using Akka.Actor;
using Akka.Configuration;

namespace Akka.Embedded.Tests.Support;

/// <summary>An actor system without a log, that ends with its test.</summary>
public sealed class Quiet : IAsyncDisposable
{
    private const string Silence = "akka { loggers = [], loglevel = OFF, log-dead-letters = off }";

    public Quiet(string config = "")
    {
        Config settings = ConfigurationFactory.ParseString(config).WithFallback(ConfigurationFactory.ParseString(Silence));
        System = ActorSystem.Create("test", settings);
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public ActorSystem System { get; }

    public Probe Probe(string? name = null) => new(System, name);

    /// <summary>An actor made of a function.</summary>
    /// <param name="configure">Registers its handlers.</param>
    /// <param name="name">Its name.</param>
    public IActorRef Act(Action<Scripted> configure, string? name = null) =>
        System.ActorOf(Scripted.Props(configure), name);

    public async ValueTask DisposeAsync() => await System.Terminate().WaitAsync(Patience);
}
