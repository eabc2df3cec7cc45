namespace ActorNotice.Hocon;

/// <summary>
/// One or several parsed texts, merged but not yet resolved. Immutable. Merging layers is the same as writing the
/// texts behind each other, the fallback first, so a substitution sees the merged whole.
/// </summary>
public sealed class HoconDocument
{
    // Lowest priority first, as if the texts stood behind each other.
    private readonly Node[] _layers;

    internal HoconDocument(Node[] layers) => _layers = layers;

    /// <summary>The document without keys.</summary>
    public static HoconDocument Empty { get; } = new([]);

    /// <summary>True when the root of this document is an array; it can then only be resolved, not merged.</summary>
    public bool IsArray => _layers is [ArrayNode];

    /// <summary>Reads and parses a file; its includes are found beside it.</summary>
    /// <param name="path">The file; shown in origins as given.</param>
    /// <param name="options">Includes and limits; the source name is replaced by the path.</param>
    /// <exception cref="HoconException">The file cannot be read or is not HOCON.</exception>
    public static HoconDocument Load(string path, HoconParseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var named = (options ?? HoconParseOptions.Default) with { SourceName = path };
        return HoconParser.Parse(TextFile.Read(path, HoconOrigin.Named(path)), named);
    }

    /// <summary>Makes a document of <c>path=value</c> pairs, later ones over earlier ones, for command-line
    /// overrides. The value is read as HOCON when it begins with <c>{ [ "</c> or holds <c>${</c>; otherwise the whole
    /// text is one simple value (number, boolean, null or string), so that URLs need no quotes.</summary>
    /// <param name="pairs">Path expressions with their value texts.</param>
    /// <param name="sourceName">Name in origins, for example <c>--set</c>.</param>
    /// <exception cref="HoconException">A path or value is not valid; the origin is the source name with the path.
    /// </exception>
    public static HoconDocument FromPairs(IEnumerable<KeyValuePair<string, string>> pairs, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return new HoconDocument([OverlayReader.Read(pairs, sourceName)]);
    }

    /// <summary>Makes a document of <c>path=value</c> texts as they stand on a command line.</summary>
    /// <param name="arguments">Texts, each split at its first equals sign outside quotes.</param>
    /// <param name="sourceName">Name in origins, for example <c>--set</c>.</param>
    /// <exception cref="HoconException">A text has no equals sign, or its path or value is not valid.</exception>
    public static HoconDocument FromArguments(IEnumerable<string> arguments, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return FromPairs(arguments.Select(a => OverlayReader.Split(a, sourceName)), sourceName);
    }

    /// <summary>Makes a document of a resolved object, so that it can be merged with others.</summary>
    /// <param name="root">The object.</param>
    public static HoconDocument FromObject(HoconObject root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new HoconDocument([NodeFactory.Of(root)]);
    }

    /// <summary>Lays this document over another one.</summary>
    /// <param name="fallback">Used where this document has nothing; objects on both sides merge.</param>
    /// <exception cref="HoconException">One of the roots is an array.</exception>
    public HoconDocument WithFallback(HoconDocument fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        RefuseArrayRoot();
        fallback.RefuseArrayRoot();
        return new HoconDocument([.. fallback._layers, .. _layers]);
    }

    /// <summary>Resolves all substitutions.</summary>
    /// <param name="options">Environment and limits; null for none and the defaults.</param>
    /// <exception cref="HoconException">Substitutions that have no value or form a cycle (all of them are reported),
    /// pieces that cannot be concatenated, a limit, or an array root.</exception>
    public HoconObject Resolve(HoconResolveOptions? options = null)
    {
        RefuseArrayRoot();
        return Resolver.ResolveObject(_layers, options ?? HoconResolveOptions.Default);
    }

    /// <summary>Resolves all substitutions of a document whose root may be an array.</summary>
    /// <param name="options">Environment and limits; null for none and the defaults.</param>
    /// <exception cref="HoconException">As for <see cref="Resolve"/>, without the array root.</exception>
    public HoconValue ResolveValue(HoconResolveOptions? options = null) =>
        _layers is [ArrayNode array]
            ? Resolver.ResolveArray(array, options ?? HoconResolveOptions.Default)
            : Resolve(options);

    private void RefuseArrayRoot()
    {
        if (_layers is [ArrayNode array])
            throw HoconException.At(array.Origin, "the root is an array; an object is needed");
    }
}
