using Akka.Actor;

namespace Akka.Pattern;

/// <summary>The failure that <see cref="CircuitBreaker.Fail"/> counts.</summary>
public sealed class UserCalledFailException : AkkaException
{
    /// <summary>A failure that happened elsewhere.</summary>
    public UserCalledFailException()
        : base("User code caused [CircuitBreaker] to fail because it calls the [Fail()] method.")
    {
    }
}
