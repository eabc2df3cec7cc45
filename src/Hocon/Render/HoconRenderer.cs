namespace ActorNotice.Hocon;

/// <summary>Writes values as HOCON or JSON text that parses back to the same content.</summary>
public static class HoconRenderer
{
    /// <summary>Writes a value. A root object is written without braces unless compact or JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">Form, comments and redaction; null for the defaults.</param>
    public static string Render(HoconValue value, HoconRenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ValueWriter(options ?? HoconRenderOptions.Default).Write(value);
    }
}
