using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>A line of names.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="List">The names; a long list is shortened.</param>
internal sealed record NamesView(int Count, string List)
{
    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<NamesView, string>> Holes { get; } =
        new Dictionary<string, Func<NamesView, string>>
        {
            ["count"] = static view => NumberText.Count(view.Count),
            ["list"] = static view => view.List,
        }.ToFrozenDictionary();
}
