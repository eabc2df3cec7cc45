namespace ActorNotice.Hocon;

/// <summary>What a resolved value is.</summary>
public enum HoconValueKind
{
    /// <summary>Keys with values; a <see cref="HoconObject"/>.</summary>
    Object,

    /// <summary>Values in order; a <see cref="HoconArray"/>.</summary>
    Array,

    /// <summary>A text, quoted or not; a <see cref="HoconScalar"/>.</summary>
    String,

    /// <summary>A JSON number with its text kept; a <see cref="HoconScalar"/>.</summary>
    Number,

    /// <summary>Unquoted <c>true</c> or <c>false</c>; a <see cref="HoconScalar"/>.</summary>
    Boolean,

    /// <summary>Unquoted <c>null</c>; a <see cref="HoconScalar"/>.</summary>
    Null,
}
