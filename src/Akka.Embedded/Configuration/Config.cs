using ActorNotice.Hocon;

namespace Akka.Configuration;

/// <summary>
/// HOCON settings with the members Akka.NET gives them. Texts are laid over each other first and resolved at the
/// first read, so a substitution may point into a fallback. This file: structure; the other parts: typed reads.
/// </summary>
public sealed partial class Config
{
    /// <summary>No settings.</summary>
    public static readonly Config Empty = new(HoconDocument.Empty, null);

    private readonly HoconDocument _document;
    private readonly Config? _fallback;
    private readonly Lazy<HoconObject> _root;
    private readonly bool _saysNothing;

    internal Config(HoconDocument document, Config? fallback)
    {
        _document = document;
        _fallback = fallback;
        _saysNothing = fallback is null && ReferenceEquals(document, HoconDocument.Empty);
        // At the first read, not now: a fallback laid below later may hold what a substitution points to.
        _root = new Lazy<HoconObject>(() => Resolve(document, fallback));
    }

    /// <summary>What is used where this text has nothing.</summary>
    public Config? Fallback => _fallback;

    /// <summary>Whether there are no settings.</summary>
    public bool IsEmpty => ReferenceEquals(this, Empty) || _root.Value.Count == 0;

    /// <summary>The top-level keys.</summary>
    internal IReadOnlyList<string> Keys => _root.Value.Keys;

    /// <summary>Reads HOCON text.</summary>
    /// <param name="str">The text.</param>
    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    /// <summary>Lays a configuration over a text.</summary>
    /// <param name="config">The upper one.</param>
    /// <param name="fallback">The lower one.</param>
    public static Config operator +(Config config, string fallback) =>
        config.WithFallback(ConfigurationFactory.ParseString(fallback));

    /// <summary>Lays a text over a configuration.</summary>
    /// <param name="configHocon">The upper one.</param>
    /// <param name="fallbackConfig">The lower one.</param>
    public static Config operator +(string configHocon, Config fallbackConfig) =>
        ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>Whether something is written at a path, even null, an empty list or an empty object.</summary>
    /// <param name="path">The path.</param>
    public bool HasPath(string path) => Find(path) is not null;

    /// <summary>The object at a path; null when there is none. A simple value reads as an empty object.</summary>
    /// <param name="path">The path.</param>
    public Config? GetConfig(string path) => Find(path) switch
    {
        // Callers tell "not written" from "written, and empty", as with Akka.NET.
        null => null,
        HoconObject section => new Config(HoconDocument.FromObject(section), null),
        _ => Empty,
    };

    /// <summary>Lays this configuration over another: objects merge, everything else of this one wins.</summary>
    /// <param name="fallback">The lower one; null is ignored.</param>
    public Config WithFallback(Config? fallback)
    {
        if (fallback is null) return this;
        if (ReferenceEquals(fallback, this))
            throw new ArgumentException("Config can not have itself as fallback", nameof(fallback));
        // Nothing over something is that something; keeping the link would only make later reads slower.
        if (ReferenceEquals(this, Empty)) return fallback;
        return ReferenceEquals(fallback, Empty)
            ? this
            : new Config(_document, _fallback is null ? fallback : _fallback.WithFallback(fallback));
    }

    /// <summary>All settings as HOCON text, fallbacks included.</summary>
    public override string ToString() => ToString(includeFallback: true);

    /// <summary>The settings as HOCON text.</summary>
    /// <param name="includeFallback">Whether fallbacks are included.</param>
    public string ToString(bool includeFallback) =>
        HoconRenderer.Render(includeFallback ? _root.Value : Resolve(_document, null));

    private static HoconObject Resolve(HoconDocument document, Config? fallback)
    {
        // The texts are merged first and resolved as one, so an upper text may use what a lower one defines, and the
        // other way round.
        var whole = document;
        for (var below = fallback; below is not null; below = below._fallback)
            whole = whole.WithFallback(below._document);
        try
        {
            return whole.Resolve();
        }
        catch (HoconException failure)
        {
            throw new FormatException(failure.Message, failure);
        }
    }

    /// <summary>The value at a path; null when nothing is written there.</summary>
    private HoconValue? Find(string path)
    {
        // Most systems start without a word of configuration; they need not load what reads it.
        if (_saysNothing && path.Length > 0) return null;
        var keys = ConfigPath.Split(path);
        if (keys.Count == 0) return _root.Value;
        return _root.Value.TryGet(HoconPath.Of(keys), out var value) ? value : null;
    }
}
