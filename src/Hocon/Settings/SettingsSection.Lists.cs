using System.Collections.Immutable;

namespace ActorNotice.Hocon;

// Settings that are lists.
public sealed partial class SettingsSection
{
    /// <summary>A list of texts; a single text is split at commas and blanks, so that <c>--set</c> and the environment
    /// can give one. At least one element.</summary>
    public ImmutableArray<string> Texts(
        string name, IReadOnlyList<string> standard, string allowed, Func<string, bool> isAllowed, string meaning)
    {
        ArgumentNullException.ThrowIfNull(isAllowed);
        return Read(
            name, [.. standard], () => ReadTexts(name, standard), list => list.Length > 0 && list.All(isAllowed),
            allowed, static list => $"[{string.Join(", ", list.Select(Quote))}]", meaning);
    }

    /// <summary>A list of texts that may be empty; otherwise as <see cref="Texts"/>.</summary>
    public ImmutableArray<string> TextsOrNone(string name, string allowed, Func<string, bool> isAllowed, string meaning)
    {
        ArgumentNullException.ThrowIfNull(isAllowed);
        return Read(
            name, [], () => ReadTexts(name, []), list => list.All(isAllowed),
            allowed, static list => ShowList(list), meaning);
    }

    /// <summary>A list of texts, each turned into something else; each that is not allowed is reported at its own
    /// place. Written as <see cref="Texts"/>.</summary>
    /// <typeparam name="T">What an element is turned into.</typeparam>
    /// <param name="name">The setting.</param>
    /// <param name="standard">The default, which the parser takes.</param>
    /// <param name="allowed">What an element may be.</param>
    /// <param name="parse">Null means not allowed.</param>
    /// <param name="meaning">One sentence for people.</param>
    public ImmutableArray<SettingElement<T>> Elements<T>(
        string name, IReadOnlyList<string> standard, string allowed, Func<string, T?> parse, string meaning)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(parse);
        _known.Add(name);
        var report = ReportOf(name);
        ImmutableArray<(string Text, HoconOrigin? Origin)> usual =
            [.. standard.Select(static text => (text, (HoconOrigin?)null))];
        var written = report.Problems.Read(() => ReadPlaced(name) ?? usual, usual);
        if (written.IsEmpty) Refuse(report, name, $"[] is not allowed; it must be {allowed}");
        var elements = Parse(written, parse, (origin, text) => report.Problems.Add(
            new HoconProblem(origin, PathOf(name), $"{Quote(text)} is not allowed; it must be {allowed}")));
        report.Add(new SettingEntry(
            PathOf(name), ShowList(written.Select(static one => one.Text)), ShowList(standard), allowed, meaning, OriginOf(name)));
        return elements;
    }

    private static ImmutableArray<SettingElement<T>> Parse<T>(
        IEnumerable<(string Text, HoconOrigin? Origin)> written, Func<string, T?> parse, Action<HoconOrigin?, string> refuse)
        where T : class
    {
        var elements = ImmutableArray.CreateBuilder<SettingElement<T>>();
        foreach (var (text, origin) in written)
        {
            if (parse(text) is { } value) elements.Add(new SettingElement<T>(value, text, origin));
            else refuse(origin, text);
        }

        return elements.ToImmutable();
    }

    private ImmutableArray<string> ReadTexts(string name, IReadOnlyList<string> standard) =>
        _section.TryGetField(name, out var field) && field.Value is HoconScalar { IsNull: false } scalar
            ? Split(scalar) : [.. _section.GetStringList(name, standard)];

    private ImmutableArray<(string Text, HoconOrigin? Origin)>? ReadPlaced(string name)
    {
        if (!_section.TryGetField(name, out var field) || field.Value.IsNull) return null;
        if (field.Value is HoconScalar scalar)
            return [.. Split(scalar).Select(text => (text, (HoconOrigin?)scalar.Origin))];

        // the typed read complains about elements that are no texts; only then their places are worth having
        var texts = _section.GetStringList(name);
        var items = _section.GetList(name);
        return [.. texts.Zip(items, static (text, item) => (text, (HoconOrigin?)item.Origin))];
    }

    private static ImmutableArray<string> Split(HoconScalar scalar) =>
        [.. scalar.Text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string ShowList(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";
}
