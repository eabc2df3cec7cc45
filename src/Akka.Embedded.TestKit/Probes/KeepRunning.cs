using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A pilot's answer: go on with the same pilot.</summary>
public sealed class KeepRunning : AutoPilot
{
    /// <summary>The only one.</summary>
    public static readonly KeepRunning Instance = new();

    private KeepRunning()
    {
    }

    /// <summary>Never called: it is an answer, not a pilot.</summary>
    /// <param name="sender">Not used.</param>
    /// <param name="message">Not used.</param>
    public override AutoPilot Run(IActorRef sender, object message) =>
        throw new InvalidOperationException("KeepRunning is an answer of a pilot, not a pilot.");
}
