using ActorNotice.Hocon;

namespace ActorNotice.Security.Tests;

public sealed class SecuritySettingsTests
{
    [Fact]
    public void WhenNothingIsWrittenThenTheDefaultsStand()
    {
        var (settings, problems) = Read("");

        Assert.Equal(SecuritySettings.Default, settings);
        Assert.Empty(problems);
    }

    [Fact]
    public void WhenEverythingIsWrittenThenItIsTaken()
    {
        var (settings, problems) = Read(
            """secrets-directory = "/s", env-file = "", key-lease = 30 s, audit-file = "/var/log/audit.log" """);

        Assert.Equal(new SecuritySettings("/s", "", TimeSpan.FromSeconds(30), "/var/log/audit.log"), settings);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("key-lease = 999 ms", "key-lease")]
    [InlineData("key-lease = 61 m", "key-lease")]
    [InlineData("audit-file = \"logs/\"", "audit-file")]
    [InlineData("env-file = \"./\"", "env-file")]
    [InlineData("audit-fle = x", "audit-fle")]
    public void WhenASettingIsNotAllowedThenItsPathIsNamed(string text, string path)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal($"actornotice.security.{path}", problem.Path);
    }

    private static (SecuritySettings Settings, IReadOnlyList<HoconProblem> Problems) Read(string text)
    {
        var report = new SettingsReport();
        var root = HoconParser.Parse($"actornotice.security {{ {text} }}").Resolve();
        var section = SettingsSection.At(root, "actornotice.security", report);
        var settings = SecuritySettings.Read(section);
        section.Finish();
        return (settings, report.Problems.Items);
    }
}
