namespace Akka.Dispatch;

/// <summary>An actor that needs a queue with a promise.</summary>
/// <typeparam name="T">The promise.</typeparam>
public interface IRequiresMessageQueue<T>
    where T : ISemantics;
