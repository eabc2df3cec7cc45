namespace Akka.Streams.Engine;

/// <summary>What crosses from one island to another: an element, or the end.</summary>
/// <param name="Element">The element; default at the end.</param>
/// <param name="IsEnd">Whether this is the end.</param>
/// <param name="Failure">Why the end has come; null when all is well.</param>
internal readonly record struct Parcel<T>(T? Element, bool IsEnd, Exception? Failure);
