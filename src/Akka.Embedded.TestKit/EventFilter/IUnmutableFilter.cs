namespace Akka.TestKit;

/// <summary>A muted filter; disposing of it ends the silence.</summary>
public interface IUnmutableFilter : IDisposable
{
    /// <summary>Ends the silence.</summary>
    void Unmute();
}
