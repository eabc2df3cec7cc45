using System.Collections.Frozen;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The tags of HTML mode.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Plain = new[]
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "code", "pre",
        "blockquote", "a", "tg-emoji",
    }.ToFrozenSet();

    /// <summary>A <c>span</c> is good as a spoiler only; all others by their name.</summary>
    internal static bool Allows(string tag, IReadOnlyDictionary<string, string> attributes) =>
        Plain.Contains(tag) || (tag == "span" && attributes.GetValueOrDefault("class") == "tg-spoiler");
}
