namespace ActorNotice.Hocon;

/// <summary>
/// Includes from files. A relative name, also in <c>file("…")</c>, is relative to the including file (to the working
/// directory when the including text is no file). A name without extension means <c>name.json</c> and then
/// <c>name.conf</c>, merged in that order, or the bare name when a file is called so. <c>url(…)</c> and
/// <c>classpath(…)</c> are refused.
/// </summary>
public sealed class HoconFileIncludes : IHoconIncludeResolver
{
    private static readonly string[] KnownExtensions = [".json", ".conf"];

    /// <summary>The only instance; it holds no state.</summary>
    public static HoconFileIncludes Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<HoconIncludeText> Find(HoconIncludeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Refused, not skipped: settings that are silently absent are worse than no start.
        if (request.Form is HoconIncludeForm.Url or HoconIncludeForm.Classpath || request.Name.Contains("://"))
            throw HoconException.At(request.Origin, "only files can be included here, not url(…) or classpath(…)");
        if (request.Name.Length == 0 || request.Name.Contains('\0'))
            throw HoconException.At(request.Origin, "this cannot be the name of a file");
        return [.. Candidates(request).Where(File.Exists).Select(path => Read(path, request.Origin))];
    }

    /// <summary>The files that an include may mean, whether they exist or not: when one appears or changes, so may the
    /// text.</summary>
    /// <param name="request">An include that <see cref="Find"/> takes.</param>
    public static IEnumerable<string> Candidates(HoconIncludeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = Tidy(Path.Combine(Path.GetDirectoryName(request.Origin.Source) ?? "", request.Name));
        return Path.HasExtension(path) || File.Exists(path) ? [path] : [path, .. KnownExtensions.Select(e => path + e)];
    }

    private static HoconIncludeText Read(string path, HoconOrigin askedBy) => new(path, TextFile.Read(path, askedBy));

    // One spelling for one file, so that a circle of includes is seen at its first turn.
    private static string Tidy(string path) =>
        Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetRelativePath(".", Path.GetFullPath(path));
}
