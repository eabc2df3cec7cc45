namespace Akka.Actor;

/// <summary>Calling off.</summary>
public static class CancelableExtensions
{
    /// <summary>Calls it off when there is one.</summary>
    /// <param name="cancelable">What to call off.</param>
    public static void CancelIfNotNull(this ICancelable? cancelable) => cancelable?.Cancel();
}
