namespace Akka.Actor;

/// <summary>A named timer of a machine, and the message it sends to the machine when its time has come.</summary>
internal sealed class FsmTimer(FSMBase owner, string name, object message, bool repeats, int generation)
    : INoSerializationVerificationNeeded
{
    private ICancelable? _running;

    /// <summary>The instance that set it: after a restart its late messages are nobody's.</summary>
    public FSMBase Owner => owner;

    public string Name => name;

    public object Message => message;

    public bool Repeats => repeats;

    public int Generation => generation;

    public void Start(IScheduler scheduler, IActorRef machine, TimeSpan time)
    {
        // A PoisonPill or Kill works only as itself, so it goes without the envelope that could still stop it.
        var sent = message is IAutoReceivedMessage ? message : this;
        _running = repeats
            ? scheduler.ScheduleTellRepeatedlyCancelable(time, time, machine, sent, machine)
            : scheduler.ScheduleTellOnceCancelable(time, machine, sent, machine);
    }

    public void Cancel() => _running?.Cancel();

    public override string ToString() => $"timer '{name}'";
}
