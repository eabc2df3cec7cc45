namespace Akka.Hosting;

/// <summary>Where added settings go.</summary>
public enum HoconAddMode
{
    /// <summary>Below what is there.</summary>
    Append = 0,

    /// <summary>Over what is there.</summary>
    Prepend = 1,

    /// <summary>In place of what is there.</summary>
    Replace = 2,
}
