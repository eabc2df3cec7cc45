using ActorNotice.Hocon;

namespace ActorNotice.Security;

/// <summary>The settings below <c>actornotice.security.vault</c>.</summary>
/// <param name="Address">Base URL; empty = no Vault.</param>
/// <param name="Namespace">Enterprise namespace; empty = none.</param>
/// <param name="Mount">Mount of the KV v2 engine.</param>
/// <param name="SecretPath">Path of the secret in it; its keys are the secrets' names.</param>
/// <param name="AuthMount">Mount of the AppRole login.</param>
/// <param name="TransitMount">Mount of the transit engine.</param>
/// <param name="TransitKey">The transit key that wraps a store's data key.</param>
/// <param name="AuthorityFile">PEM file with the certificate authority; empty = the system's.</param>
/// <param name="Timeout">How long one call may take.</param>
public sealed record VaultSettings(
    string Address, string Namespace, string Mount, string SecretPath, string AuthMount, string TransitMount,
    string TransitKey, string AuthorityFile, TimeSpan Timeout)
{
    private const string Name = "a path of letters, digits, '.', '_', '-' and '/'";

    /// <summary>No Vault; the names that Vault's own guides use.</summary>
    public static VaultSettings Default { get; } =
        new("", "", "secret", "actornotice", "approle", "transit", "actornotice", "", TimeSpan.FromSeconds(5));

    /// <summary>Reads the section.</summary>
    public static VaultSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new(
            section.Text(
                "address", Default.Address,
                "an address https://HOST:PORT (http:// for a loopback address only), or empty for none",
                SafeAddress.IsAllowedOrEmpty,
                "HashiCorp Vault to read secrets from; the role comes from VAULT_ROLE_ID and VAULT_SECRET_ID."),
            section.Text(
                "namespace", Default.Namespace, $"{Name}, or empty for none", static text =>
                    text.Length == 0 || IsPath(text),
                "Vault's namespace (Enterprise)."),
            PathIn(section, "mount", Default.Mount, "Mount of the KV version 2 engine."),
            PathIn(
                section, "path", Default.SecretPath,
                "Path of the secret in that engine; its keys are the secrets' names."),
            PathIn(section, "auth-mount", Default.AuthMount, "Mount of the AppRole login."),
            PathIn(
                section, "transit-mount", Default.TransitMount,
                "Mount of the transit engine, for a store that it opens."),
            PathIn(section, "transit-key", Default.TransitKey, "The transit key that wraps a store's data key."),
            section.Text(
                "ca-file", Default.AuthorityFile, "a PEM file, or empty for the system's authorities", static _ => true,
                "The only certificate authority that Vault's certificate may come from."),
            section.Duration(
                "timeout", Default.Timeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1),
                "How long one call to Vault may take."));
    }

    private static string PathIn(SettingsSection section, string name, string standard, string meaning) =>
        section.Text(name, standard, Name, IsPath, meaning);

    // No dot at the end: Vault refuses it; no dots alone: they would climb out of the mount.
    private static bool IsPath(string text) =>
        text is [not '/', ..] && text[^1] is not ('/' or '.') && !text.Contains("..", StringComparison.Ordinal)
        && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '/');
}
