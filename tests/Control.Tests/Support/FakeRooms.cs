using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Control.Tests.Support;

/// <summary>Answers as the rooms behind the strategy would, and tells a probe what it was told to do.</summary>
internal sealed class FakeRooms : ReceiveActor
{
    public static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.Parse("15m"));

    public FakeRooms(IActorRef told, Func<StrategyState> state, WindowPicture? picture)
    {
        Receive<StrategyQuery>(_ => Sender.Tell(state()));
        Receive<WatchQuery>(query => Sender.Tell(new WatchSnapshot(
            query.Only is null || query.Only == Btc.Symbol ? [Snapshot()] : [])));
        Receive<NotifierQuery>(_ => Sender.Tell(new NotifierSnapshot(
            [new ChannelSnapshot("telegram", null, 1, 0, 41, 2, 0, [TimeSpan.FromSeconds(0.25)])], "LONG BTCUSDT")));
        Receive<OutcomeQuery>(_ => Sender.Tell(new OutcomeSnapshot(
            new OutcomeSummary(4, 3, 7, 0.02, -0.01), OutcomeSummary.Of([]), [], 0)));
        Receive<PictureQuery>(_ => Sender.Tell(new PictureAnswer(picture)));
        Receive<MuteQuery>(_ => Sender.Tell(new MutesInForce([], 0)));
        Receive<MuteSignals>(mute => Answer(told, mute, new MutesInForce([new MuteInForce(mute.Only, mute.For)], 3) { IsKept = true }));
        Receive<UnmuteSignals>(unmute => Answer(told, unmute, new MutesInForce([], 3)));
        Receive<SetQuietHours>(hours => Answer(told, hours, new MutesInForce([], 3)));
        Receive<PauseStrategy>(pause => Answer(told, pause, new OperatorAnswer(true)));
        Receive<ResumeStrategy>(resume => Answer(told, resume, new OperatorAnswer(true)));
        ReceiveAny(message => told.Tell(message));
    }

    public static Props Props(IActorRef told, Func<StrategyState> state, WindowPicture? picture = null) =>
        Akka.Actor.Props.Create(() => new FakeRooms(told, state, picture));

    private void Answer(IActorRef told, object command, object answer)
    {
        told.Tell(command);
        Sender.Tell(answer);
    }

    private static StreamSnapshot Snapshot() => new(
        Btc, WatchState.Live, "every close is decided", Some.Candle, Some.Bands, null, VerdictCounts.Of([1, 2, 30]), 0, 0,
        default!);
}
