namespace ActorNotice.Hocon;

/// <summary>Reads of sections, lists and choices; errors as in <see cref="HoconReads"/>.</summary>
public static class HoconSectionReads
{
    /// <summary>An object, which remembers its path so that errors of reads from it name the full path.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static HoconObject GetObject(this HoconObject section, string path) =>
        Conversions.Object.Required(section, path).ReadAt(section.At.Append(HoconPath.Parse(path)));

    /// <summary>An object, or an empty one when nothing or null is there.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static HoconObject GetObjectOrEmpty(this HoconObject section, string path) =>
        Conversions.Object.Optional(section, path, HoconObject.Empty).ReadAt(section.At.Append(HoconPath.Parse(path)));

    /// <summary>The elements of an array, or of an object with numeric keys in their order.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static IReadOnlyList<HoconValue> GetList(this HoconObject section, string path) =>
        Conversions.List.Required(section, path);

    /// <inheritdoc cref="GetList(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static IReadOnlyList<HoconValue> GetList(
        this HoconObject section, string path, IReadOnlyList<HoconValue> fallback) =>
        Conversions.List.Optional(section, path, fallback);

    /// <summary>The texts of an array's simple elements, or of an object with numeric keys.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static IReadOnlyList<string> GetStringList(this HoconObject section, string path) =>
        Conversions.Strings.Required(section, path);

    /// <inheritdoc cref="GetStringList(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static IReadOnlyList<string> GetStringList(
        this HoconObject section, string path, IReadOnlyList<string> fallback) =>
        Conversions.Strings.Optional(section, path, fallback);

    /// <summary>One of several words; the error of another one lists them with a did-you-mean.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="allowed">The words; case counts.</param>
    /// <param name="fallback">Returned when nothing or null is there; null makes that an error.</param>
    public static string GetOneOf(
        this HoconObject section, string path, IReadOnlyCollection<string> allowed, string? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(allowed);
        var text = fallback is null ? section.GetString(path) : section.GetString(path, fallback);
        return allowed.Contains(text) || text == fallback ? text : throw NotOneOf(section, path, text, allowed);
    }

    /// <summary>Problems for the keys of an object that nobody reads, each with a did-you-mean.</summary>
    /// <param name="section">The object whose keys are checked (one level).</param>
    /// <param name="known">The keys that exist.</param>
    public static IReadOnlyList<HoconProblem> FindUnknownKeys(
        this HoconObject section, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(known);
        return [.. section.Fields.Where(f => !known.Contains(f.Key)).Select(f => Unknown(section, f, known))];
    }

    private static HoconException NotOneOf(
        HoconObject section, string path, string text, IReadOnlyCollection<string> allowed)
    {
        var message = $"'{text}' is not allowed; it must be one of {string.Join(", ", allowed)}";
        var full = section.At.Append(HoconPath.Parse(path)).ToString();
        return HoconException.At(section.Get(path).Origin, message + HoconSuggestions.Hint(text, allowed), full);
    }

    private static HoconProblem Unknown(HoconObject section, HoconField field, IReadOnlyCollection<string> known)
    {
        var message = $"unknown setting{HoconSuggestions.Hint(field.Key, known)}";
        return new HoconProblem(field.KeyOrigin, section.At.Append(field.Key).ToString(), message);
    }
}
