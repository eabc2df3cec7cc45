using ActorNotice.Exchange;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Strategy;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Simulation.World;

/// <summary>Writes down what is said on the EventStream of a service in a virtual world; beside the tree, it decides
/// nothing.</summary>
internal sealed class RecorderActor : ReceiveActor
{
    private static readonly Type[] Facts =
    [
        typeof(Decision), typeof(WatchStateChanged), typeof(CandleAnomaly), typeof(CandleHole), typeof(StrategyState),
        typeof(NoticeDelivered), typeof(NoticeFailed), typeof(ChannelFailed), typeof(ChannelRecovered),
        typeof(ChannelWarned), typeof(RestFailed), typeof(RestPaused), typeof(UniverseChanged), typeof(AuditFact),
        typeof(LogEvent),
    ];

    private readonly WorldRecord _record;
    private readonly VirtualLoop _loop = VirtualLoop.Running;

    public RecorderActor(WorldRecord record)
    {
        _record = record;
        Receive<LogEvent>(line => Add($"{line.LogLevel()} {line.LogSource} {line.Message}"));
        ReceiveAny(Add);
    }

    /// <summary>Starts recording before anything is said.</summary>
    internal static void Start(ActorSystem system, WorldRecord record) =>
        system.ActorOf(Props.Create(() => new RecorderActor(record)), "recorder");

    /// <inheritdoc/>
    protected override void PreStart()
    {
        foreach (var fact in Facts) Context.System.EventStream.Subscribe(Self, fact);
    }

    private void Add(object fact) => _record.Add(_loop.Now, fact);
}
