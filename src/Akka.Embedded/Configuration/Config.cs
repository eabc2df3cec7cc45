namespace Akka.Configuration;

/// <summary>stub</summary>
public class Config
{
    /// <summary>stub</summary>
    public static readonly Config Empty = new();
    /// <summary>stub</summary>
    public virtual bool IsEmpty => true;
    /// <summary>stub</summary>
    public virtual bool HasPath(string path) => false;
    /// <summary>stub</summary>
    public virtual string? GetString(string path, string? @default = null) => @default;
    /// <summary>stub</summary>
    public virtual int GetInt(string path, int @default = 0) => @default;
    /// <summary>stub</summary>
    public virtual bool GetBoolean(string path, bool @default = false) => @default;
    /// <summary>stub</summary>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) => @default ?? TimeSpan.Zero;
    /// <summary>stub</summary>
    public virtual Config? GetConfig(string path) => null;
    /// <summary>stub</summary>
    public virtual IList<string> GetStringList(string path) => [];
    /// <summary>stub</summary>
    public virtual IList<string> GetStringList(string path, string[] defaults) => defaults;
    /// <summary>stub</summary>
    public virtual Config WithFallback(Config? fallback) => this;
    internal IEnumerable<string> Keys => [];
}

internal static class ConfigKeys { public static IEnumerable<string> KeysOrNone(this Config? c) => c?.Keys ?? []; }
