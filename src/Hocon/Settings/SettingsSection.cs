using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>
/// One object of the settings tree, read setting by setting: each call names default, range and meaning in one place,
/// notes a problem instead of throwing, and goes on with the default. <see cref="Finish"/> reports the keys that nobody
/// asked for (ADR-004).
/// </summary>
public sealed partial class SettingsSection
{
    private readonly HoconObject _section;
    private readonly HoconObject? _own; // of an overlay: what is written in it, while _section also has what it lies on
    private readonly SettingsReport _report;
    private readonly List<string> _known = [];
    private readonly List<SettingsSection> _children = [];

    private SettingsSection(HoconObject section, SettingsReport report, HoconObject? own = null) =>
        (_section, _report, _own) = (section, report, own);

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
        var inner = ReportOf(name).Problems.Read(() => _section.GetObjectOrEmpty(name), HoconObject.Empty);
        var child = new SettingsSection(inner, _report, OwnBelow(name));
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

    /// <summary>A duration at or above a least one, or <c>infinite</c> (
    /// <see cref="Timeout.InfiniteTimeSpan"/>).</summary>
    public TimeSpan DurationOrInfinite(string name, TimeSpan standard, TimeSpan least, string meaning) =>
        Read(
            name, standard,
            () => _section.GetString(name, "") == "infinite"
                ? Timeout.InfiniteTimeSpan
                : _section.GetDuration(name, standard),
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

    /// <summary>A text that is turned into something else; null from <paramref name="parse"/> means not
    /// allowed.</summary>
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

    /// <summary>Notes that a value, valid alone, does not fit the others.</summary>
    public void Refuse(string name, string message) => Refuse(_report, name, message);

    /// <summary>Notes that the whole section cannot be.</summary>
    public void RefuseAll(string message) =>
        _report.Problems.Add(new HoconProblem((_own ?? _section).Origin, _section.At.ToString(), message));

    /// <summary>Reports every key, here and below, that no call asked for.</summary>
    public void Finish()
    {
        _report.Problems.AddRange((_own ?? _section).FindUnknownKeys(_known));
        foreach (var child in _children) child.Finish();
    }

    private T Read<T>(
        string name, T standard, Func<T> read, Func<T, bool> isAllowed, string allowed, Func<T, string> show, string meaning)
    {
        _known.Add(name);
        var report = ReportOf(name);
        var value = report.Problems.Read(read, standard);
        if (!isAllowed(value))
        {
            Refuse(report, name, $"{show(value)} is not allowed; it must be {allowed}");
            value = standard;
        }

        report.Add(new SettingEntry(PathOf(name), show(value), show(standard), allowed, meaning, OriginOf(name)));
        return value;
    }

    private void Refuse(SettingsReport report, string name, string message)
    {
        var origin = OriginOf(name);
        // what an overlay lies on was refused when it was read itself
        if (_own is not null && report.Problems.Items.Any(known => known.Origin == origin && known.Message == message))
            return;
        report.Problems.Add(new HoconProblem(origin, PathOf(name), message));
    }

    // A name may be a path: the readers of texts know theirs as one.
    private HoconOrigin? OriginOf(string name) =>
        _section.TryGet(HoconPath.Of(name.Split('.')), out var value) && !value.IsNull ? value.Origin : null;

    private string PathOf(string name) =>
        name.Split('.').Aggregate(_section.At, static (at, key) => at.Append(key)).ToString();

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Quote(string text) => QuotedText.Write(text);
}
