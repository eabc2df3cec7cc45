namespace ActorNotice.Notify.Wording;

/// <summary>Sets of placeholders.</summary>
internal static class HoleSet
{
    /// <summary>All but one; a text must not contain itself.</summary>
    public static IReadOnlyDictionary<string, Func<TView, string>> Without<TView>(
        this IReadOnlyDictionary<string, Func<TView, string>> holes, string name) =>
        holes.Where(hole => hole.Key != name).ToDictionary();
}
