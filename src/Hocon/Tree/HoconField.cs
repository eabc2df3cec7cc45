namespace ActorNotice.Hocon;

/// <summary>One key of an object.</summary>
/// <param name="Key">The key as it is, unescaped.</param>
/// <param name="KeyOrigin">Where the key was written last; the value's own origin may be elsewhere.</param>
/// <param name="Value">The value.</param>
public sealed record HoconField(string Key, HoconOrigin KeyOrigin, HoconValue Value);
