namespace ActorNotice.Notify;

/// <summary>The languages that notices are worded in.</summary>
public enum NoticeLanguage
{
    /// <summary>Korean (<c>ko</c>).</summary>
    Korean,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
