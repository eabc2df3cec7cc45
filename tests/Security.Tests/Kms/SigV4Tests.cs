using System.Text;

namespace ActorNotice.Security.Tests.Kms;

public sealed class SigV4Tests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    [Fact]
    public void WhenThePublicSuitesRequestIsSignedThenItsSignatureComesOut() => Assert.Equal(
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        SigV4.Signature(
            "GET", "/", [("host", "example.amazonaws.com"), ("x-amz-date", "20150830T123600Z")], [], Secret,
            "20150830T123600Z", "us-east-1", "service"));

    [Fact]
    public void WhenADecryptRequestIsSignedThenTheFactSheetsSignatureComesOut() => Assert.Equal(
        "5fbe6f49301e0f56026bcdb9abf96ee438bb8f194c8b60ffc2aa20ebdab0fa29",
        SigV4.Signature(
            "POST", "/",
            [
                ("content-type", "application/x-amz-json-1.1"), ("host", "kms.eu-central-1.amazonaws.com"),
                ("x-amz-date", "20260102T030405Z"), ("x-amz-target", "TrentService.Decrypt"),
            ],
            Encoding.UTF8.GetBytes("""{"CiphertextBlob":"AQID","EncryptionContext":{"app":"bot"}}"""), Secret,
            "20260102T030405Z", "eu-central-1", "kms"));
}
