namespace Akka.Actor;

/// <summary>Chooses a directive for a failure.</summary>
public interface IDecider
{
    /// <summary>Chooses.</summary>
    /// <param name="cause">The failure.</param>
    Directive Decide(Exception cause);
}
