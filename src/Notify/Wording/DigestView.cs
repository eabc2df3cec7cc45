using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>A digest as its headline needs it.</summary>
/// <param name="Signals">The signals; at least one.</param>
internal sealed record DigestView(IReadOnlyList<SignalView> Signals)
{
    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<DigestView, string>> Holes { get; } =
        new Dictionary<string, Func<DigestView, string>>
        {
            ["count"] = static view => NumberText.Count(view.Signals.Count),
            ["long"] = static view => NumberText.Count(view.Signals.Count(static one => one.IsLong)),
            ["short"] = static view => NumberText.Count(view.Signals.Count(static one => !one.IsLong)),
            ["closeTime"] = static view => view.Signals.MaxBy(static one => one.NextOpenMs)?.CloseTime ?? "",
        }.ToFrozenDictionary();
}
