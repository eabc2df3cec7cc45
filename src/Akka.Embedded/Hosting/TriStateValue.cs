namespace Akka.Hosting;

/// <summary>None, all, or a number.</summary>
public enum TriStateValue
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>All.</summary>
    All = 1,

    /// <summary>A number.</summary>
    Some = 2,
}
