namespace ActorNotice.Hocon;

internal static class DocumentReader
{
    public static Node Read(string text, HoconParseOptions options) => throw new NotSupportedException(text + options);
}
