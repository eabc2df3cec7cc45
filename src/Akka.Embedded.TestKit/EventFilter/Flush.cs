using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Asks the listener to say when everything logged so far has passed the filters.</summary>
/// <param name="Passed">Completed then.</param>
internal sealed record Flush(TaskCompletionSource Passed) : INoSerializationVerificationNeeded;
