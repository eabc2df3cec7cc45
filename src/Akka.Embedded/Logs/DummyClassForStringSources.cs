namespace Akka.Event;

/// <summary>The type of sources that are only names.</summary>
public sealed class DummyClassForStringSources;
