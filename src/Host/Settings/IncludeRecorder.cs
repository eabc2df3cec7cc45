using System.Collections.Immutable;
using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>Finds includes as files, and remembers every file that was looked for, whether it was there or
/// not.</summary>
internal sealed class IncludeRecorder : IHoconIncludeResolver
{
    private readonly List<string> _files = [];

    /// <summary>A file and those that were looked for because of it.</summary>
    internal ImmutableArray<string> With(string file) => [file, .. _files.Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<HoconIncludeText> Find(HoconIncludeRequest request)
    {
        var texts = HoconFileIncludes.Instance.Find(request);
        _files.AddRange(HoconFileIncludes.Candidates(request));
        return texts;
    }
}
