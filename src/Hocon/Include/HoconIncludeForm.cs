namespace ActorNotice.Hocon;

/// <summary>How an include names its text.</summary>
public enum HoconIncludeForm
{
    /// <summary><c>include "x"</c>: a URL when it is one, otherwise a file beside the including one.</summary>
    Plain,

    /// <summary><c>include file("x")</c>.</summary>
    File,

    /// <summary><c>include url("x")</c>.</summary>
    Url,

    /// <summary><c>include classpath("x")</c>.</summary>
    Classpath,
}
