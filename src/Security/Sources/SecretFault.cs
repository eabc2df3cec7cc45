namespace ActorNotice.Security.Sources;

/// <summary>What can be wrong with a secret or with the place it came from.</summary>
public enum SecretFault
{
    /// <summary>No source has it.</summary>
    Missing,

    /// <summary>It is there and holds nothing.</summary>
    Empty,

    /// <summary>Blanks or line ends before, after or inside the value.</summary>
    Padded,

    /// <summary>Quotation marks became part of the value.</summary>
    Quoted,

    /// <summary>The placeholder of <c>.env.example</c> was left in.</summary>
    Placeholder,

    /// <summary>Shorter than such a secret is.</summary>
    Truncated,

    /// <summary>The value has the shape of another secret.</summary>
    Swapped,

    /// <summary>The value cannot be such a secret at all.</summary>
    Malformed,

    /// <summary>One half of a pair without the other.</summary>
    HalfPair,

    /// <summary>Others on the machine may read the file.</summary>
    Exposed,

    /// <summary>The file is absent, unreadable, too large or not UTF-8.</summary>
    Unreadable,

    /// <summary>The file's text breaks its grammar.</summary>
    Syntax,
}
