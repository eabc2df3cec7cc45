using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Tests.Sources;
using ActorNotice.Security.Vault;

namespace ActorNotice.Security.Tests.Vault;

public sealed class VaultTlsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task WhenTheAuthorityIsTheNamedOneThenVaultIsRead()
    {
        using var certificate = SelfSigned();
        await using var vault = await VaultOf(certificate).StartAsync(certificate);
        var file = _folder.Write("ca.pem", certificate.ExportCertificatePem());

        Assert.Empty((await ReadAsync(vault.Settings with { AuthorityFile = file })).Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenTheCertificateIsFromAnybodyElseThenNothingIsSent(bool ownAuthority)
    {
        using var certificate = SelfSigned();
        using var another = SelfSigned();
        await using var vault = await VaultOf(certificate).StartAsync(certificate);
        var file = ownAuthority ? _folder.Write("ca.pem", another.ExportCertificatePem()) : "";

        var problem = Assert.Single((await ReadAsync(vault.Settings with { AuthorityFile = file })).Problems);

        Assert.Equal(SecretFault.VaultUnavailable, problem.Fault);
        Assert.Contains("SecureConnectionError", problem.Message, StringComparison.Ordinal);
        Assert.Empty(vault.Calls);
    }

    public void Dispose() => _folder.Dispose();

    private FakeVault VaultOf(X509Certificate2 certificate)
    {
        Assert.True(certificate.HasPrivateKey);
        return new FakeVault(_time) { Version = 1, Data = Sample.All() };
    }

    private async Task<SecretHarvest> ReadAsync(VaultSettings settings)
    {
        using var session = new VaultSession(
            settings, FakeVault.Variables(FakeVault.RoleId, FakeVault.SecretId), new SecretMask(), _time);
        return await new VaultSource(session, settings).ReadAsync(default);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=vault of the test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        // TLS reads the machine's clock, so the certificate must outlive any day the test runs on.
        return request.CreateSelfSigned(
            new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
