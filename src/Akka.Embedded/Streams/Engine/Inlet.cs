namespace Akka.Streams.Engine;

/// <summary>An inlet, whatever its elements.</summary>
internal abstract class Inlet(StageLogic owner) : Port(owner)
{
    /// <summary>Asks for no more elements.</summary>
    /// <param name="cause">Why.</param>
    public abstract void Cancel(Exception cause);

    /// <summary>Elements of some connection cross from another actor to this inlet.</summary>
    /// <param name="there">Where they come from.</param>
    /// <param name="bound">How many may be on the way.</param>
    /// <param name="attributes">The settings of the boundary's two stages.</param>
    /// <returns>The inlet there.</returns>
    public abstract Inlet CrossFrom(Interpreter there, int bound, Attributes attributes);

    /// <inheritdoc />
    public override void Close(Exception? failure) => Cancel(failure ?? DownstreamDone.Instance);
}
