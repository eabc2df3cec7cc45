using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>What a mailbox needs of the actor behind it.</summary>
internal interface IMailboxOwner : IAmbientActor
{
    /// <summary>Processes a user message; never throws.</summary>
    /// <param name="letter">The message.</param>
    void Invoke(Letter letter);

    /// <summary>Processes a runtime message; never throws.</summary>
    /// <param name="message">The message.</param>
    void SystemInvoke(SystemMessage message);

    /// <summary>A user message came too late.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    void OnDeadLetter(object message, IActorRef? sender);

    /// <summary>A runtime message came too late.</summary>
    /// <param name="message">The message.</param>
    void OnDeadSystemMessage(SystemMessage message);
}
