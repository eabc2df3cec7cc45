using Akka.Actor;
using Akka.Streams.Engine;

namespace Akka.Streams.Materializing;

/// <summary>
/// The actor of an island: gives the interpreter its turns. Stopped when all stages have ended; when it is stopped
/// before, by its parent, the stages end with it.
/// </summary>
internal sealed class IslandActor : UntypedActor
{
    private readonly Interpreter _interpreter;
    private List<IIslandTurn>? _early = [];
    private bool _proceeding;

    public IslandActor(Interpreter interpreter) => _interpreter = interpreter;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case IIslandTurn turn when _early is not null:
                // The stages are still being built, by another thread.
                _early.Add(turn);
                return;
            case IIslandTurn turn:
                turn.Run();
                break;
            case StartIsland:
                Begin();
                break;
            case Proceed:
                _proceeding = false;
                break;
        }

        _interpreter.Run();
        Rest();
    }

    protected override void PostStop() => _interpreter.Abort();

    private void Begin()
    {
        var early = _early ?? [];
        _early = null;
        _interpreter.Run();
        early.ForEach(static turn => turn.Run());
    }

    private void Rest()
    {
        // Its last stage has ended, and nothing can bring one back.
        if (_interpreter.IsDone) Context.Stop(Self);
        else if (_interpreter.HasWork && !_proceeding) ProceedLater();
    }

    private void ProceedLater()
    {
        _proceeding = true;

        // Behind what others have sent meanwhile: a busy stream hears its kill switch.
        Self.Tell(Proceed.Instance, ActorRefs.NoSender);
    }

    private sealed class Proceed
    {
        public static readonly Proceed Instance = new();
    }
}
