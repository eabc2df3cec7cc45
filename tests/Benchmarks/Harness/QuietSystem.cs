using Akka.Actor;
using Akka.Configuration;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>Actor systems that keep standard output for the tables.</summary>
internal static class QuietSystem
{
    private const string Hocon = "akka { loglevel = OFF, stdout-loglevel = OFF, log-dead-letters = off }";

    internal static ActorSystem Create() => ActorSystem.Create("bench", ConfigurationFactory.ParseString(Hocon));
}
