using Akka.Configuration;

namespace Akka.Actor.Internal;

/// <summary>
/// What <c>akka.actor.deployment</c> says about actors under /user. It goes before what their props say: who runs the
/// system knows better than who wrote the actor.
/// </summary>
internal sealed class Deployer
{
    private const string Section = "akka.actor.deployment";
    private const string Defaults = "default";

    private readonly DeployTree _tree = new();

    private Deployer(Config section)
    {
        foreach (var key in section.Keys)
        {
            if (key == Defaults || section.GetConfig($"\"{key}\"") is not { } entry) continue;
            _tree.Add(key.Split('/', StringSplitOptions.RemoveEmptyEntries), Read(entry));
        }
    }

    /// <summary>Null when nothing is deployed by configuration, so that starting an actor need not ask.</summary>
    /// <param name="config">The system's configuration.</param>
    public static Deployer? Of(Config config) =>
        config.GetConfig(Section) is { IsEmpty: false } section ? new Deployer(section) : null;

    /// <summary>Props as the configuration wants them.</summary>
    /// <param name="props">As the code wants them.</param>
    /// <param name="path">The actor's path.</param>
    public Props Apply(Props props, ActorPath path) =>
        path.Elements is ["user", _, ..] names && _tree.Find([.. names.Skip(1)]) is { } deploy
            ? props.WithDeploy(deploy.WithFallback(props.Deploy))
            : props;

    private static Deploy Read(Config entry) => new Deploy()
        .WithDispatcher(entry.GetString("dispatcher") ?? Deploy.NoDispatcherGiven)
        .WithMailbox(entry.GetString("mailbox") ?? Deploy.NoMailboxGiven)
        .WithStashCapacity(entry.GetInt("stash-capacity", Deploy.NoStashSize));
}
