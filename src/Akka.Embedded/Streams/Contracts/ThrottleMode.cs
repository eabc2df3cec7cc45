namespace Akka.Streams;

/// <summary>What a throttle does about an upstream that is too fast.</summary>
public enum ThrottleMode
{
    /// <summary>Lets elements wait until they are due.</summary>
    Shaping = 0,

    /// <summary>Fails the stream.</summary>
    Enforcing = 1,
}
