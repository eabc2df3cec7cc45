namespace Akka.Streams;

/// <summary>What became of an offer; one of <see cref="QueueOfferResult"/>'s.</summary>
public interface IQueueOfferResult;
