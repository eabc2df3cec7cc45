using Akka.Actor;

namespace Akka.Event;

/// <summary>A logger is ready.</summary>
public sealed class LoggerInitialized : INoSerializationVerificationNeeded, IDeadLetterSuppression;
