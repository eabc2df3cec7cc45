namespace ActorNotice.Exchange.Settings;

/// <summary>All there is to say about one setting: path, default, what is allowed, what it is for.</summary>
public sealed class SettingRule
{
    private readonly Func<ExchangeSettings, object> _read;
    private readonly Func<ExchangeSettings, bool> _isAllowed;

    internal SettingRule(
        string path, string allowed, string doc, Func<ExchangeSettings, object> read, Func<ExchangeSettings, bool> isAllowed)
    {
        Path = path;
        Allowed = allowed;
        Doc = doc;
        _read = read;
        _isAllowed = isAllowed;
    }

    /// <summary>The path below <c>actornotice</c>.</summary>
    public string Path { get; }

    /// <summary>What values are allowed, for people.</summary>
    public string Allowed { get; }

    /// <summary>One sentence: what it is for and why the default is what it is.</summary>
    public string Doc { get; }

    /// <summary>The default, as it would be shown.</summary>
    public string Default => Text(new ExchangeSettings());

    /// <summary>The value in some settings, for people.</summary>
    public string Text(ExchangeSettings settings) => _read(settings) switch
    {
        TimeSpan time => FormattableString.Invariant($"{time.TotalMilliseconds:0.###} ms"),
        bool flag => flag ? "true" : "false",
        var other => FormattableString.Invariant($"{other}"),
    };

    /// <summary>The problem with the value in some settings; null when it is fine.</summary>
    public SettingProblem? Check(ExchangeSettings settings) =>
        _isAllowed(settings) ? null : new SettingProblem(Path, Text(settings), Allowed);
}
