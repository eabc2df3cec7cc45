using ActorNotice.Security;

namespace ActorNotice.Notify.Http;

/// <summary>An address that is a secret: whoever knows a webhook's address can write there.</summary>
internal sealed class HttpTarget
{
    private HttpTarget(Uri address) => Address = address;

    /// <summary>The address; never to be printed.</summary>
    internal Uri Address { get; }

    /// <summary>Checks it: TLS, or plain text on loopback.</summary>
    /// <exception cref="FormatException">It is no usable address; the message does not show it.</exception>
    internal static HttpTarget Of(SecretText address, string name) =>
        Uri.TryCreate(address.RevealText(), UriKind.Absolute, out var uri) && IsSafe(uri)
            ? new HttpTarget(uri) : throw new FormatException($"{name} is not an https:// address (http:// for loopback only)");

    private static bool IsSafe(Uri uri) =>
        uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && TelegramSettings.IsLoopback(uri)));

    /// <summary>No secret in logs.</summary>
    public override string ToString() => $"HttpTarget({SecretText.Masked})";
}
