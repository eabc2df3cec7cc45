using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>The markup that templates may use.</summary>
internal static class TemplateTags
{
    /// <summary>Names of the tags; all of them are Telegram's.</summary>
    public static FrozenSet<string> All { get; } = new[] { "b", "i", "u", "s", "code" }.ToFrozenSet();
}
