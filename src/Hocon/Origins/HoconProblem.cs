namespace ActorNotice.Hocon;

/// <summary>One thing that is wrong with a text or a setting, told so that a person can mend it.</summary>
/// <param name="Origin">Where it is; null when nothing was written that could be pointed at.</param>
/// <param name="Path">The setting's path as <see cref="HoconPath"/> writes it; empty for a syntax error.</param>
/// <param name="Message">What is wrong, what was found and what is allowed.</param>
public sealed record HoconProblem(HoconOrigin? Origin, string Path, string Message)
{
    /// <summary><c>source:line:column: path: message</c>; absent parts are left out.</summary>
    public override string ToString()
    {
        var place = Origin is null ? "" : $"{Origin}: ";
        // A command-line option is named by the path already.
        var isNamed = Path.Length == 0 || Origin?.Place.EndsWith($" {Path}", StringComparison.Ordinal) == true;
        var path = isNamed ? "" : $"{Path}: ";
        return place + path + Message;
    }
}
