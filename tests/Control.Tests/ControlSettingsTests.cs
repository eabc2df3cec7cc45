using ActorNotice.Hocon;

namespace ActorNotice.Control.Tests;

public sealed class ControlSettingsTests
{
    [Fact]
    public void WhenNobodyIsNamedThenCommandsAreOff() => Assert.False(Read("").IsOn);

    [Fact]
    public void WhenUsersAreNamedThenEachHasTheirRole()
    {
        var settings = Read("""telegram { users { "123456789" = admin, "5" = viewer, "6" = operator }, poll-wait = 10s }""");
        Assert.Equal(ControlRole.Admin, settings.Users[123456789]);
        Assert.Equal((ControlRole.Viewer, ControlRole.Operator), (settings.Users[5], settings.Users[6]));
        Assert.Equal(TimeSpan.FromSeconds(10), settings.PollWait);
    }

    [Theory]
    [InlineData("""telegram.users { "bob" = admin }""")]
    [InlineData("""telegram.users { "-100123" = admin }""")]
    [InlineData("""telegram.users { "5" = root }""")]
    [InlineData("telegram.poll-wait = 51s")]
    [InlineData("telegram.user { }")]
    public void WhenASettingIsWrongThenItIsRefused(string text) => Assert.Throws<HoconException>(() => Read(text));

    private static ControlSettings Read(string text)
    {
        var report = new SettingsReport();
        var section = SettingsSection.At(HoconParser.Parse($"control {{ {text} }}").Resolve(), "control", report);
        var settings = ControlSettings.Read(section);
        section.Finish();
        report.Problems.ThrowIfAny();
        return settings;
    }
}
