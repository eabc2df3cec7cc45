namespace ActorNotice.Hocon;

/// <summary>A value as it was written: substitutions are still in it.</summary>
internal abstract class Node(HoconOrigin origin)
{
    public HoconOrigin Origin => origin;

    /// <summary>True for text, numbers, booleans and null, which concatenate to a string.</summary>
    public virtual bool IsSimple => false;
}
