namespace Akka.Actor;

/// <summary>A time provider whose wall clock is the machine's.</summary>
public interface IDateTimeOffsetNowTimeProvider : ITimeProvider;
