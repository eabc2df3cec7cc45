using ActorNotice.Exchange.Pacing;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <content>The budget for calls that others of the room make themselves.</content>
internal sealed partial class KlineHistory
{
    private void ReceiveWeight()
    {
        Receive<WeightWanted>(wanted => OnWeightWanted(wanted, Sender));
        Receive<WeightRipe>(ripe => OnWeightWanted(ripe.Wanted, ripe.Asker));
        Receive<CallDone>(OnCallDone);
    }

    private void OnWeightWanted(WeightWanted wanted, IActorRef asker)
    {
        if (_desk.TryTake(wanted.Weight, RestPriority.Control, out var wait)) asker.Tell(WeightGranted.Instance);
        else Timers.StartSingleTimer(asker, new WeightRipe(wanted, asker), wait);
    }

    private void OnCallDone(CallDone done)
    {
        _desk.Note(done.UsedWeight);
        if (done.Fault is { } fault) _desk.Accept(fault, done.Call, 1);
        else _desk.Served();
    }
}
