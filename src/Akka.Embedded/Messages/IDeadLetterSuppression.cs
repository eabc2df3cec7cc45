namespace Akka.Event;

/// <summary>A message that is not worth a dead letter when nobody takes it.</summary>
public interface IDeadLetterSuppression;
