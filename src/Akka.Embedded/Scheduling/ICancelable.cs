namespace Akka.Actor;

/// <summary>Something that can be called off.</summary>
public interface ICancelable
{
    /// <summary>Whether it has been called off.</summary>
    bool IsCancellationRequested { get; }

    /// <summary>The same as a token.</summary>
    CancellationToken Token { get; }

    /// <summary>Calls it off.</summary>
    void Cancel();

    /// <summary>Calls it off later.</summary>
    /// <param name="delay">How long from now.</param>
    void CancelAfter(TimeSpan delay);

    /// <summary>Calls it off later.</summary>
    /// <param name="millisecondsDelay">How long from now.</param>
    void CancelAfter(int millisecondsDelay);

    /// <summary>Calls it off.</summary>
    /// <param name="throwOnFirstException">Whether the first failing callback ends it.</param>
    void Cancel(bool throwOnFirstException);
}
