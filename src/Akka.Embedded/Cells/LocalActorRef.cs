using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <summary>The reference of an actor of this process.</summary>
internal class LocalActorRef : ActorRefWithCell
{
    private readonly ActorPath _path;
    private readonly ActorCell _cell;
    private readonly Mailbox _mailbox;

    public LocalActorRef(
        ICellSystem system, Props props, IInternalActorRef supervisor, ActorPath path,
        MailboxType mailboxType, MessageDispatcher dispatcher)
    {
        _path = path;
        // Cell and mailbox need each other; nobody has this reference yet, so it does not matter that one is late.
        _cell = new ActorCell(system, this, props, supervisor);
        _mailbox = mailboxType.NewMailbox(_cell, dispatcher, system.System);
        _cell.Attach(_mailbox);
    }

    public override ActorPath Path => _path;

    public ActorCell Cell => _cell;

    internal override IInternalActorRef Parent => _cell.Supervisor;

    internal override IActorRefProvider Provider => _cell.CellSystem.Provider;

    internal override bool IsTerminated => _mailbox.IsClosed;

    internal override IEnumerable<IActorRef> Children => _cell.GetChildren();

    internal override IInternalActorRef GetSingleChild(string name) => _cell.GetSingleChild(name);

    internal override IActorRef GetChild(IReadOnlyList<string> names)
    {
        IInternalActorRef at = this;
        for (var i = 0; i < names.Count; i++)
        {
            at = names[i] switch
            {
                "" => at,
                ".." => at.Parent,
                var name when at is ActorRefWithCell parent => parent.GetSingleChild(name),
                _ => at.GetChild([.. names.Skip(i)]) as IInternalActorRef ?? Nobody.Instance,
            };
        }

        return at;
    }

    internal override void Start() => _mailbox.EnqueueSystem(new Create());

    internal override void Stop() => _mailbox.EnqueueSystem(new Terminate());

    internal override void Suspend() => _mailbox.EnqueueSystem(new Suspend());

    internal override void Resume(Exception? causedByFailure = null) =>
        _mailbox.EnqueueSystem(new Resume(causedByFailure));

    internal override void Restart(Exception cause) => _mailbox.EnqueueSystem(new Recreate(cause));

    internal override void SendSystemMessage(ISystemMessage message) =>
        _mailbox.EnqueueSystem((SystemMessage)message);

    protected override void TellInternal(object message, IActorRef? sender) => _mailbox.Enqueue(message, sender);
}
