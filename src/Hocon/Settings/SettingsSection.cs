using System.Collections.Immutable;
using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>
/// One object of the settings tree, read setting by setting: each call names default, range and meaning in one place, notes a problem
/// instead of throwing, and goes on with the default. <see cref="Finish"/> reports the keys that nobody asked for (ADR-004).
/// </summary>
public sealed class SettingsSection
{
    private readonly HoconObject _section;
    private readonly SettingsReport _report;
    private readonly List<string> _known = [];
    private readonly List<SettingsSection> _children = [];

    private SettingsSection(HoconObject section, SettingsReport report) => (_section, _report) = (section, report);

    /// <summary>The section at a path of a document's root; empty when nothing is written there.</summary>
    /// <param name="root">The resolved document.</param>
    /// <param name="path">The product's block.</param>
    /// <param name="report">Collects entries and problems.</param>
    public static SettingsSection At(HoconObject root, string path, SettingsReport report)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(report);
        var section = report.Problems.Read(() => root.GetObjectOrEmpty(path), HoconObject.Empty);
        return new SettingsSection(section, report);
    }

    /// <summary>An object that is an element of a list, read like a section.</summary>
    /// <param name="element">The element.</param>
    /// <param name="report">Collects entries and problems.</param>
    public static SettingsSection Of(HoconObject element, SettingsReport report)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(report);
        return new SettingsSection(element, report);
    }

    /// <summary>A section below this one.</summary>
    public SettingsSection Section(string name)
    {
        _known.Add(name);
        var inner = _report.Problems.Read(() => _section.GetObjectOrEmpty(name), HoconObject.Empty);
        var child = new SettingsSection(inner, _report);
        _children.Add(child);
        return child;
    }

    /// <summary>A whole number within a range.</summary>
    public int Integer(string name, int standard, int least, int most, string meaning) =>
        Read(
            name, standard, () => _section.GetInt(name, standard), value => value >= least && value <= most,
            string.Create(CultureInfo.InvariantCulture, $"a whole number, {least} to {most}"), Text, meaning);

    /// <summary>A decimal number within a range; the text stays exact.</summary>
    public decimal Number(string name, decimal standard, decimal least, decimal most, string meaning) =>
        Read(
            name, standard, () => _section.GetDecimal(name, standard), value => value >= least && value <= most,
            string.Create(CultureInfo.InvariantCulture, $"a number, {least} to {most}"), Text, meaning);

    /// <summary>A duration within a range.</summary>
    public TimeSpan Duration(string name, TimeSpan standard, TimeSpan least, TimeSpan most, string meaning) =>
        Read(
            name, standard, () => _section.GetDuration(name, standard), value => value >= least && value <= most,
            $"a duration with its unit (ms, s, m, h, d), {DurationText.Of(least)} to {DurationText.Of(most)}",
            DurationText.Of, meaning);

    /// <summary>A duration at or above a least one, or <c>infinite</c> (<see cref="Timeout.InfiniteTimeSpan"/>).</summary>
    public TimeSpan DurationOrInfinite(string name, TimeSpan standard, TimeSpan least, string meaning) =>
        Read(
            name, standard,
            () => _section.GetString(name, "") == "infinite" ? Timeout.InfiniteTimeSpan : _section.GetDuration(name, standard),
            value => value == Timeout.InfiniteTimeSpan || value >= least,
            $"a duration with its unit (ms, s, m, h, d) of at least {DurationText.Of(least)}, or infinite",
            DurationText.Of, meaning);

    /// <summary>A size in bytes within a range.</summary>
    public long Bytes(string name, long standard, long least, long most, string meaning) =>
        Read(
            name, standard, () => _section.GetByteSize(name, standard), value => value >= least && value <= most,
            string.Create(CultureInfo.InvariantCulture, $"a size in bytes (k, M, G …), {least} to {most}"), Text, meaning);

    /// <summary>A switch.</summary>
    public bool Flag(string name, bool standard, string meaning) =>
        Read(
            name, standard, () => _section.GetBoolean(name, standard), static _ => true, "true or false",
            static value => value ? "true" : "false", meaning);

    /// <summary>A text that a check accepts.</summary>
    public string Text(string name, string standard, string allowed, Func<string, bool> isAllowed, string meaning) =>
        Read(name, standard, () => _section.GetString(name, standard), isAllowed, allowed, Quote, meaning);

    /// <summary>A text that is turned into something else; null from <paramref name="parse"/> means not allowed.</summary>
    public T Parsed<T>(
        string name, string standard, string allowed, Func<string, T?> parse, string meaning)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parse);
        var text = Text(name, standard, allowed, candidate => parse(candidate) is not null, meaning);
        return parse(text) ?? throw new ArgumentException($"the default of {name} is not allowed", nameof(standard));
    }

    /// <summary>One of an enumeration's names in lower case with dashes, as in <c>mainnet</c>.</summary>
    public T OneOf<T>(string name, T standard, string meaning)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(EnumWord.Of, static value => value, StringComparer.Ordinal);
        var allowed = $"one of {string.Join(", ", words.Keys)}";
        var text = Read(
            name, EnumWord.Of(standard), () => _section.GetOneOf(name, words.Keys, EnumWord.Of(standard)),
            words.ContainsKey, allowed, static word => word, meaning);
        return words[text];
    }

    /// <summary>A list of texts; a single text is split at commas and blanks, so that <c>--set</c> and the environment can give one.
    /// At least one element.</summary>
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
            allowed, static list => $"[{string.Join(", ", list.Select(Quote))}]", meaning);
    }

    /// <summary>Every text of this section and of the objects in it, by its path from here (<c>admin.halted</c>): for keys
    /// that the reader's own tables know. Only those that are written become entries.</summary>
    public ImmutableDictionary<string, string> TextTree(string allowed, string meaning)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in LeavesOf(_section, "")) texts[path] = Text(path, "", allowed, static _ => true, meaning);
        _known.AddRange(_section.Keys);
        // The one empty map, so that settings without any text are equal.
        return texts.Count == 0 ? ImmutableDictionary<string, string>.Empty : texts.ToImmutable();
    }

    /// <summary>The sections of this one, by their names: for things that the file names itself.</summary>
    public IReadOnlyList<(string Name, SettingsSection Section)> Sections() =>
        [.. _section.Keys.ToList().Select(name => (name, Section(name)))];

    /// <summary>Notes that a value, valid alone, does not fit the others.</summary>
    public void Refuse(string name, string message) =>
        _report.Problems.Add(new HoconProblem(OriginOf(name), PathOf(name), message));

    /// <summary>Reports every key, here and below, that no call asked for.</summary>
    public void Finish()
    {
        _report.Problems.AddRange(_section.FindUnknownKeys(_known));
        foreach (var child in _children) child.Finish();
    }

    private T Read<T>(
        string name, T standard, Func<T> read, Func<T, bool> isAllowed, string allowed, Func<T, string> show, string meaning)
    {
        _known.Add(name);
        var value = _report.Problems.Read(read, standard);
        if (!isAllowed(value))
        {
            Refuse(name, $"{show(value)} is not allowed; it must be {allowed}");
            value = standard;
        }

        _report.Add(new SettingEntry(PathOf(name), show(value), show(standard), allowed, meaning, OriginOf(name)));
        return value;
    }

    private ImmutableArray<string> ReadTexts(string name, IReadOnlyList<string> standard) =>
        _section.TryGetField(name, out var field) && field.Value is HoconScalar { IsNull: false } scalar
            ? [.. scalar.Text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : [.. _section.GetStringList(name, standard)];

    private static IEnumerable<string> LeavesOf(HoconObject section, string prefix) => section.Fields.SelectMany(field =>
        field.Value is HoconObject inner ? LeavesOf(inner, $"{prefix}{field.Key}.") : [prefix + field.Key]);

    // A name may be a path: the readers of texts know theirs as one.
    private HoconOrigin? OriginOf(string name) =>
        _section.TryGet(HoconPath.Of(name.Split('.')), out var value) && !value.IsNull ? value.Origin : null;

    private string PathOf(string name) => name.Split('.').Aggregate(_section.At, static (at, key) => at.Append(key)).ToString();

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Quote(string text) => QuotedText.Write(text);
}
