using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>Settings that come as plain text from a command line or a variable.</summary>
internal static class SettingsText
{
    /// <summary>The product's block in the tree.</summary>
    internal const string Root = "actornotice";

    /// <summary>Splits <c>path=value</c>; the path may begin with the block's name.</summary>
    internal static HoconDocument Override(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
            throw new HoconException(new HoconProblem(
                HoconOrigin.Named("--set"), "", $"'{argument}' is not path=value, such as watch.intervals=15m"));

        return Pair(argument[..equals].Trim(), argument[(equals + 1)..].Trim(), "--set");
    }

    /// <summary>A layer with one value; what begins as a list, object or quoted text is read as HOCON, anything else is
    /// the text itself.</summary>
    internal static HoconDocument Pair(string path, string value, string source)
    {
        var isWhole = path.StartsWith(Root + ".", StringComparison.Ordinal)
            || path.StartsWith("akka.", StringComparison.Ordinal);
        return HoconDocument.FromPairs([new(isWhole ? path : $"{Root}.{path}", value)], source);
    }
}
