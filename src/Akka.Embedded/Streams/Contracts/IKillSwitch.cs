namespace Akka.Streams;

/// <summary>Ends a stream from outside, from any thread.</summary>
public interface IKillSwitch
{
    /// <summary>Completes downstream and cancels upstream.</summary>
    void Shutdown();

    /// <summary>Fails downstream and cancels upstream.</summary>
    /// <param name="cause">Why.</param>
    void Abort(Exception cause);
}
