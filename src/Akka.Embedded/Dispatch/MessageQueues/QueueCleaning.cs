using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>What every queue does with what its dead actor left.</summary>
internal static class QueueCleaning
{
    public static void Move(IMessageQueue from, IActorRef owner, IMessageQueue deadLetters)
    {
        while (from.TryDequeue(out var envelope)) deadLetters.Enqueue(owner, envelope);
    }
}
