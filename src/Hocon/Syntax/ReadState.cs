namespace ActorNotice.Hocon;

/// <summary>What the readers of one text share: where they are, in the text and in the tree.</summary>
internal sealed class ReadState
{
    private readonly HoconParseOptions _options;

    // Names of the texts being read, the outermost first.
    private readonly string[] _trail;

    // Where this text and those around it were included, the innermost first.
    private readonly SubstitutionTarget[] _includePoints;

    private readonly List<string> _keys = [];
    private SubstitutionTarget _start;
    private int _depth;

    private ReadState(
        TextCursor cursor, HoconParseOptions options, string[] trail, SubstitutionTarget[] includePoints, int depth)
    {
        Cursor = cursor;
        (_options, _trail, _includePoints, _depth) = (options, trail, includePoints, depth);
        _start = includePoints is [var nearest, ..] ? nearest : new SubstitutionTarget(null, HoconPath.Root);
    }

    public TextCursor Cursor { get; }

    public static ReadState Of(string text, HoconParseOptions options)
    {
        RefuseLongText(text, options, HoconOrigin.Named(options.SourceName));
        return new ReadState(new TextCursor(text, options.SourceName), options, [options.SourceName], [], 0);
    }

    public static ReadState OfOption(string text, string source) =>
        new(new TextCursor(text, source, hasLines: false), HoconParseOptions.Default, [source], [], 0);

    /// <summary>Finds what an include names.</summary>
    public IReadOnlyList<HoconIncludeText> FindIncluded(HoconIncludeRequest request)
    {
        if (_options.Includes is null)
            throw HoconException.At(request.Origin, "includes are not allowed here");
        // The circle check goes by name; a resolver that makes up new names for ever is stopped here.
        if (_trail.Length > _options.MaxIncludeDepth)
            throw HoconException.At(request.Origin, $"more than {_options.MaxIncludeDepth} includes within each other");
        return _options.Includes.Find(request);
    }

    /// <summary>The state for a text that is included here.</summary>
    public ReadState Include(HoconIncludeText found, HoconOrigin origin)
    {
        if (_trail.Contains(found.Source))
        {
            var circle = string.Join(" → ", _trail.SkipWhile(s => s != found.Source).Append(found.Source));
            throw HoconException.At(origin, $"the includes form a circle: {circle}");
        }

        RefuseLongText(found.Text, _options, origin);
        var here = _start with { Path = _start.Path.Append(HoconPath.Of(_keys)) };
        var cursor = new TextCursor(found.Text, found.Source);
        return new ReadState(cursor, _options, [.. _trail, found.Source], [here, .. _includePoints], _depth);
    }

    /// <summary>Where a substitution looks: relative to each include point, at last from the root.</summary>
    public IReadOnlyList<SubstitutionTarget> TargetsOf(HoconPath path)
    {
        // A text that was included at the root looks from there anyway.
        var included = _includePoints.Where(p => p.Anchor is not null || !p.Path.IsRoot);
        return [.. included.Select(p => p with { Path = p.Path.Append(path) }), new SubstitutionTarget(null, path)];
    }

    public void EnterKey(HoconPath path, HoconOrigin origin)
    {
        Deepen(path.Keys.Count - 1, origin);
        _keys.AddRange(path.Keys);
    }

    public void LeaveKey(HoconPath path)
    {
        _depth -= path.Keys.Count - 1;
        _keys.RemoveRange(_keys.Count - path.Keys.Count, path.Keys.Count);
    }

    public void EnterBrackets(HoconOrigin origin) => Deepen(1, origin);

    public void LeaveBrackets() => _depth--;

    /// <summary>Reads something inside an array element, which has no path of its own.</summary>
    public Node ReadElement(Anchor anchor, Func<ReadState, Node> read)
    {
        var start = _start;
        string[] keys = [.. _keys];
        _start = new SubstitutionTarget(anchor, HoconPath.Root);
        _keys.Clear();
        var result = read(this);
        _start = start;
        _keys.AddRange(keys);
        return result;
    }

    private static void RefuseLongText(string text, HoconParseOptions options, HoconOrigin origin)
    {
        if (text.Length > options.MaxLength)
            throw HoconException.At(origin, $"the text has {text.Length} characters; at most {options.MaxLength}");
    }

    private void Deepen(int levels, HoconOrigin origin)
    {
        _depth += levels;
        if (_depth > _options.MaxDepth)
            throw HoconException.At(origin, $"more than {_options.MaxDepth} levels within each other");
    }
}
