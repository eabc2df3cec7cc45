using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Strategy;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Host.Guard;

/// <summary>
/// Looks after everything about secrets while the service runs: the daily look at the key, the rotation of secrets and
/// the audit's scribe are its children; anomalies it tells the admin, and the grave ones lock the service down
/// (ADR-005). Nothing that a stranger can bring about locks down: that would be a switch in a stranger's hand.
/// Supervised by the user guardian, beside the strategy that it halts; what it was told survives a restart.
/// </summary>
internal sealed class SecurityMonitor : ReceiveActor, IWithUnboundedStash
{
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly GuardMemory _memory;

    /// <summary>Waits for whom it protects.</summary>
    public SecurityMonitor(GuardMemory memory)
    {
        _memory = memory;
        // A restart finds everything that it was told.
        if (_memory.Strategy is null) Waiting();
        else Guarding();
    }

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;

    private IActorRef Strategy => _memory.Strategy ?? ActorRefs.Nobody;

    private void Waiting()
    {
        Receive<Protect>(protect =>
        {
            _memory.Strategy = protect.Strategy;
            Become(Guarding);
            Stash.UnstashAll();
        });
        // The tree may find something wrong before its address is known here.
        ReceiveAny(_ => Stash.Stash());
    }

    private void Guarding()
    {
        Receive<WatchKey>(watch =>
        {
            (_memory.KeyCheck, _memory.IsKeyThere) = (watch.Check, watch.IsThere);
            StartChildren();
        });
        Receive<WatchSecrets>(watch =>
        {
            _memory.Rotation = watch.Rotation;
            StartChildren();
        });
        Receive<KeyArrived>(_ =>
        {
            _memory.IsKeyThere = true;
            StartChildren();
        });
        Receive<AuditTrouble>(OnAuditTrouble);
        Receive<KeyMisused>(OnMisuse);
        Receive<TamperSeen>(seen => LockDown(seen.Problem.Message, seen.Problem.Cure));
    }

    private void StartChildren()
    {
        Start(_memory.Scribe, "audit-scribe");
        Start(_memory.IsKeyThere ? _memory.KeyCheck : null, "key-check");
        Start(_memory.Rotation, "secrets");
    }

    private static void Start(Props? props, string name)
    {
        if (props is not null && Context.Child(name).IsNobody()) Context.ActorOf(props, name);
    }

    // Not a reason to halt: a crash in the middle of a line looks like this too.
    private void OnAuditTrouble(AuditTrouble trouble) => Strategy.Tell(
        AdminNotices.AuditTrouble(trouble.Findings.Length == 1
            ? trouble.Findings[0]
            : $"{trouble.Findings[0]} (+{trouble.Findings.Length - 1})"));

    private void OnMisuse(KeyMisused misuse)
    {
        _log.Warning("{0} wanted a signature that it may not have: {1}", misuse.Asker, misuse.Reason);
        if (_memory.Misuse.Add(Context.System.Scheduler.MonotonicClock))
            LockDown(
                $"{misuse.Asker} keeps asking for signatures that nothing here needs: {misuse.Reason}",
                "revoke the exchange key, then find out what runs here");
    }

    private void LockDown(string reason, string cure)
    {
        // Written down before it is done, so that the halt that follows has its reason before it.
        Context.System.EventStream.Publish(new AuditFact(
            Self.Path.ToStringWithoutAddress(), "guard.lockdown", "strategy", reason, Security: true));
        Strategy.Tell(new HaltStrategy($"lockdown: {reason}", cure));
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(AuditTrouble));
        Context.System.EventStream.Subscribe(Self, typeof(KeyMisused));
        StartChildren();
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);
}
