using ActorNotice.Signals;

namespace ActorNotice.Simulation.Replay;

/// <summary>Where replayed decisions go.</summary>
public interface IReplayWriter
{
    /// <summary>Takes the next decision; decisions come in order of open time.</summary>
    /// <param name="decision">One closed candle's decision.</param>
    void Write(Decision decision);

    /// <summary>Writes out what is still held back; called once at the end, also of a run that failed.</summary>
    void Finish();
}
