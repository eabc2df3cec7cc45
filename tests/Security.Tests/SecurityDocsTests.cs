using System.Globalization;
using System.Text.RegularExpressions;
using ActorNotice.Security.Sources;
using ActorNotice.Support;

namespace ActorNotice.Security.Tests;

public sealed class SecurityDocsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md"));

    /// <summary>A pattern that the docs give to log watchers.</summary>
    internal static string PatternOf(string what) =>
        Regex.Match(Text, $@"^    {what} +\((?:console|audit)\) +(?<pattern>.+)$", RegexOptions.Multiline).Groups["pattern"].Value
            is { Length: > 0 } pattern ? pattern : throw new InvalidOperationException($"the docs have no pattern for {what}");

    [Fact]
    public void WhenAFaultExistsThenTheDocsNameItWithItsExitCode() =>
        Assert.All(Enum.GetValues<SecretFault>(), static fault => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| {10 + (int)fault} | `{fault}` |"), Text, StringComparison.Ordinal));

    [Fact]
    public void WhenASecretExistsThenTheDocsNameIt() =>
        Assert.All(SecretNames.All.ToArray(), static name => Assert.Contains(name.Spelled(), Text, StringComparison.Ordinal));
}
