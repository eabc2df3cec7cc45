namespace ActorNotice.Hocon;

internal static class OverlayReader
{
    public static KeyValuePair<string, string> Split(string argument, string sourceName) =>
        throw new NotSupportedException(argument + sourceName);

    public static Node Read(IEnumerable<KeyValuePair<string, string>> pairs, string sourceName) =>
        throw new NotSupportedException(pairs + sourceName);
}
