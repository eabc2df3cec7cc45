namespace Akka.Actor.Internal;

/// <summary>What an actor does when its dying children are gone.</summary>
internal enum ChildrenWait
{
    /// <summary>Nothing: they were stopped one by one.</summary>
    Nothing,

    /// <summary>A restart.</summary>
    Recreation,

    /// <summary>Another attempt to make the first instance.</summary>
    Creation,

    /// <summary>Its own end.</summary>
    Termination,
}
