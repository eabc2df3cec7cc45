namespace ActorNotice.Hocon;

/// <summary>What a cell will turn out to be, known without resolving what is in it.</summary>
internal enum Shape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array or a simple value.</summary>
    Other,
}
