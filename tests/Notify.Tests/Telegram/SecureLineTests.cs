using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Telegram;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Telegram;

/// <summary>The bot's token goes only to who proves to be Telegram.</summary>
public sealed class SecureLineTests
{
    [Fact]
    public void WhenTheLineIsMadeThenOnlyTls12AndNewerAreSpokenAndTheCertificateIsChecked()
    {
        using var handler = HttpHandlers.Create(new Uri("https://api.telegram.org"));

        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, handler.SslOptions.EnabledSslProtocols);
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
        Assert.False(handler.AllowAutoRedirect);
    }

    [Fact]
    public async Task WhenTheCertificateIsFromAnybodyThenNotOneByteOfTheRequestIsSent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ReceiveAsync(listener);
        var api = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var token = SecretText.From("123456789:obviously-fake-token-of-a-test-00000");
        using var client = new TelegramClient(
            TelegramAccess.Create(api, token), HttpHandlers.Create(api), TimeSpan.FromSeconds(30), TimeProvider.System);

        var reply = await client.GetMeAsync(default);

        Assert.Equal(TelegramFault.NotWritten, reply.Fault);
        Assert.Equal(0, await received);
    }

    private static async Task<int> ReceiveAsync(TcpListener listener)
    {
        using var certificate = SelfSigned();
        using var connection = await listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(connection.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            return await tls.ReadAsync(new byte[1]);
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            // The client hung up, as it should.
            return 0;
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(
            DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), DateTimeOffset.FromUnixTimeSeconds(4_000_000_000));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
