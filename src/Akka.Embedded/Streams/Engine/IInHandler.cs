namespace Akka.Streams.Engine;

/// <summary>What a stage does about what comes in.</summary>
internal interface IInHandler
{
    /// <summary>An element that was asked for is there to be grabbed.</summary>
    void OnPush();

    /// <summary>No more elements come; the inlet is closed.</summary>
    void OnUpstreamFinish();

    /// <summary>No more elements come, for a bad reason; the inlet is closed.</summary>
    /// <param name="cause">The reason.</param>
    void OnUpstreamFailure(Exception cause);
}
