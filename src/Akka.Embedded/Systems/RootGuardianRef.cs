using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>The root guardian's reference; knows the names that are no actors.</summary>
internal sealed class RootGuardianRef(
    ICellSystem system, Props props, IInternalActorRef supervisor, ActorPath path,
    MailboxType mailboxType, MessageDispatcher dispatcher)
    : LocalActorRef(system, props, supervisor, path, mailboxType, dispatcher)
{
    private readonly Dictionary<string, IInternalActorRef> _others = [];

    internal override IInternalActorRef Parent => this;

    public void Add(string name, IInternalActorRef actor) => _others.Add(name, actor);

    internal override IInternalActorRef GetSingleChild(string name) =>
        _others.GetValueOrDefault(name) ?? base.GetSingleChild(name);
}
