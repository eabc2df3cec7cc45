namespace Akka.Streams.Engine;

/// <summary>What a stage does about demand.</summary>
internal interface IOutHandler
{
    /// <summary>One element may be pushed.</summary>
    void OnPull();

    /// <summary>No more elements are wanted; the outlet is closed.</summary>
    /// <param name="cause"><see cref="DownstreamDone"/>, or the failure of what is downstream.</param>
    void OnDownstreamFinish(Exception cause);
}
