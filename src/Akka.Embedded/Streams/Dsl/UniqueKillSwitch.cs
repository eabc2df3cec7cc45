using Akka.Streams.Stages;

namespace Akka.Streams;

/// <summary>The switch of one run of one stream. Only its first use counts.</summary>
public sealed class UniqueKillSwitch : IKillSwitch
{
    private readonly Trigger _trigger;

    internal UniqueKillSwitch(Trigger trigger) => _trigger = trigger;

    /// <inheritdoc />
    public void Shutdown() => _trigger.Pull(null);

    /// <inheritdoc />
    public void Abort(Exception cause) => _trigger.Pull(cause);

    /// <inheritdoc />
    public override string ToString() => "SingleKillSwitch";
}
