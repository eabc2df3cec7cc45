using Akka.Streams.Dsl;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams;

/// <summary>One switch for any number of streams, also for later ones. Only its first use counts.</summary>
public sealed class SharedKillSwitch : IKillSwitch
{
    private readonly Trigger _trigger = new();
    private readonly string _name;

    internal SharedKillSwitch(string name) => _name = name;

    /// <inheritdoc />
    public void Shutdown() => _trigger.Pull(null);

    /// <inheritdoc />
    public void Abort(Exception cause) => _trigger.Pull(cause);

    /// <summary>A flow that changes nothing and ends with this switch.</summary>
    public IGraph<FlowShape<T, T>, SharedKillSwitch> Flow<T>() =>
        new Flow<T, T, SharedKillSwitch>(new ValuedStagePlan<SharedKillSwitch>(
            _ => (new KillSwitchStage<T>(_trigger), this)));

    /// <inheritdoc />
    public override string ToString() => $"KillSwitch({_name})";
}
