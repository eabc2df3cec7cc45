using System.Globalization;
using ActorNotice.Security.Sources;
using ActorNotice.Support;

namespace ActorNotice.Security.Tests;

public sealed class SecurityDocsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md"));

    [Fact]
    public void WhenAFaultExistsThenTheDocsNameItWithItsExitCode() =>
        Assert.All(Enum.GetValues<SecretFault>(), static fault => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| {10 + (int)fault} | `{fault}` |"), Text, StringComparison.Ordinal));

    [Fact]
    public void WhenASecretExistsThenTheDocsNameIt() =>
        Assert.All(SecretNames.All.ToArray(), static name => Assert.Contains(name.Spelled(), Text, StringComparison.Ordinal));
}
