using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>Many reference notices as their headline needs them.</summary>
/// <param name="Count">How many.</param>
/// <param name="CloseTime">When their candles closed, in the reader's zone.</param>
internal sealed record ReferencesView(int Count, string CloseTime)
{
    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<ReferencesView, string>> Holes { get; } =
        new Dictionary<string, Func<ReferencesView, string>>
        {
            ["count"] = static view => NumberText.Count(view.Count),
            ["closeTime"] = static view => view.CloseTime,
        }.ToFrozenDictionary();
}
