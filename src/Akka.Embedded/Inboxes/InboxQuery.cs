namespace Akka.Actor.Internal;

/// <summary>Asks an inbox for the first message of a kind.</summary>
/// <param name="Predicate">The kind.</param>
/// <param name="Deadline">The moment of the scheduler's clock when a failure is the answer.</param>
internal sealed record InboxQuery(Predicate<object> Predicate, TimeSpan Deadline);
