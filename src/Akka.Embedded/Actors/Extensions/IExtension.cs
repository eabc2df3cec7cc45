namespace Akka.Actor;

/// <summary>Something that exists once a system.</summary>
public interface IExtension;
