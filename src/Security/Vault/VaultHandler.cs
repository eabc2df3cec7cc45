using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ActorNotice.Security.Vault;

/// <summary>The way to Vault: TLS 1.2 or newer, certificates always checked, redirections never followed.</summary>
internal static class VaultHandler
{
    /// <summary>A handler; with an authority file, only that authority counts.</summary>
    /// <exception cref="Sources.SecretException">The file is no PEM certificate.</exception>
    public static SocketsHttpHandler Create(VaultSettings settings)
    {
        var tls = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
        if (settings.AuthorityFile.Length > 0) tls.CertificateChainPolicy = PolicyOf(settings.AuthorityFile);
        return new SocketsHttpHandler
        {
            SslOptions = tls,
            // A redirection would carry the token to whoever it names.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = settings.Timeout,
        };
    }

    private static X509ChainPolicy PolicyOf(string file)
    {
        try
        {
            var policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            policy.CustomTrustStore.ImportFromPemFile(file);
            return policy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw VaultProblems.Unavailable(file, "security.vault.ca-file is not a readable PEM file");
        }
    }
}
