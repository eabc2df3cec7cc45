namespace ActorNotice.Security;

/// <summary>Which base URLs may carry secrets: TLS, or this machine.</summary>
internal static class SafeAddress
{
    /// <summary>True for nothing, an https address, or http on loopback; never with user, password or query.</summary>
    public static bool IsAllowedOrEmpty(string text) =>
        text.Length == 0
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)));
}
