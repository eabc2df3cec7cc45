namespace ActorNotice.Hocon;

/// <summary>A string, number, boolean or null.</summary>
public sealed class HoconScalar : HoconValue
{
    private HoconScalar(HoconValueKind kind, string text, bool isQuoted, HoconOrigin origin)
        : base(origin, (1 + text.Length, 0)) => (Kind, Text, IsQuoted) = (kind, text, isQuoted);

    /// <inheritdoc/>
    public override HoconValueKind Kind { get; }

    /// <summary>The text: of a number as it was written, of a quoted string without quotes and escapes;
    /// <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public string Text { get; }

    /// <summary>True when a quoted string was written, alone or as a piece of a concatenation.</summary>
    public bool IsQuoted { get; }

    /// <summary>Makes a string value.</summary>
    /// <param name="text">The string; what looks like a number stays a string.</param>
    /// <param name="origin">Where it comes from; null when it was made by the program.</param>
    public static HoconScalar String(string text, HoconOrigin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Quoted, so that a text such as 5 or null is never taken for a number or for nothing.
        return new HoconScalar(HoconValueKind.String, text, true, origin ?? HoconOrigin.Unknown);
    }

    /// <inheritdoc/>
    public override bool ContentEquals(HoconValue? other) =>
        other is HoconScalar scalar && scalar.Kind == Kind && scalar.Text == Text;

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <summary>Types unquoted text: true, false, null, a JSON number, or else a string.</summary>
    internal static HoconScalar Unquoted(string text, HoconOrigin origin)
    {
        var kind = text switch
        {
            "true" or "false" => HoconValueKind.Boolean,
            "null" => HoconValueKind.Null,
            _ => HoconChars.IsNumber(text) ? HoconValueKind.Number : HoconValueKind.String,
        };
        return new HoconScalar(kind, text, false, origin);
    }

    internal static HoconScalar Joined(string text, bool isQuoted, HoconOrigin origin) =>
        new(HoconValueKind.String, text, isQuoted, origin);

    internal override HoconValue WithOrigin(HoconOrigin origin) => new HoconScalar(Kind, Text, IsQuoted, origin);
}
