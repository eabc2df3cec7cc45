namespace ActorNotice.Hocon;

/// <summary>Reads a whole file, or says at the given place why not.</summary>
internal static class TextFile
{
    public static string Read(string path, HoconOrigin askedBy)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read is never the same as no file.
            throw new HoconException(new HoconProblem(askedBy, "", $"cannot read '{path}': {bad.Message}"), bad);
        }
    }
}
