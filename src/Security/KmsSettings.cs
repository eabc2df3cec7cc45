using ActorNotice.Hocon;

namespace ActorNotice.Security;

/// <summary>The settings below <c>actornotice.security.kms</c>; credentials come the way AWS's SDK finds
/// them.</summary>
/// <param name="Region">AWS region; empty = no KMS.</param>
/// <param name="KeyId">Key id, ARN or alias that wraps a store's data key.</param>
/// <param name="Endpoint">Another endpoint than the region's own; empty = none.</param>
/// <param name="Timeout">How long one try may take.</param>
/// <param name="Attempts">Tries of one call.</param>
public sealed record KmsSettings(string Region, string KeyId, string Endpoint, TimeSpan Timeout, int Attempts)
{
    /// <summary>No KMS.</summary>
    public static KmsSettings Default { get; } = new("", "alias/actornotice", "", TimeSpan.FromSeconds(5), 3);

    /// <summary>Reads the section.</summary>
    public static KmsSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new(
            section.Text(
                "region", Default.Region, "an AWS region such as eu-central-1, or empty for none",
                static text => text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'),
                "AWS region of the KMS key that opens the store; credentials come the way AWS's own tools find them."),
            section.Text(
                "key-id", Default.KeyId, "a key id, an ARN or alias/NAME", static text => text.Length > 0,
                "The KMS key that wraps a store's data key."),
            section.Text(
                "endpoint", Default.Endpoint, "an address https://HOST (http:// for a loopback address only), or empty",
                SafeAddress.IsAllowedOrEmpty, "Another KMS endpoint than the region's own, such as a VPC endpoint."),
            section.Duration(
                "timeout", Default.Timeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1),
                "How long one try of a call to KMS may take."),
            section.Integer("attempts", Default.Attempts, 1, 10, "Tries of one call to KMS when it is busy."));
    }
}
