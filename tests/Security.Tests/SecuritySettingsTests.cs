namespace ActorNotice.Security.Tests;

public sealed class SecuritySettingsTests
{
    [Fact]
    public void WhenNothingIsSetThenTheDefaultsAreInRange()
    {
        Assert.Empty(SecuritySettings.Default.Problems());
        Assert.Equal(TimeSpan.FromMinutes(5), SecuritySettings.Default.KeyLease);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3600, true)]
    [InlineData(0.9, false)]
    [InlineData(3601, false)]
    public void WhenTheLeaseIsOutOfRangeThenThePathAndTheRangeAreNamed(double seconds, bool good)
    {
        var problems = (SecuritySettings.Default with { KeyLease = TimeSpan.FromSeconds(seconds) }).Problems();

        if (good) Assert.Empty(problems);
        else Assert.Equal(("key-lease", "1 s … 1 h"), (problems.Single().Path, problems.Single().Allowed));
    }

    [Fact]
    public void WhenTheAuditFileIsADirectoryThenThatIsAProblem()
    {
        Assert.Equal("audit-file", Assert.Single((SecuritySettings.Default with { AuditFile = "audit/" }).Problems()).Path);
    }
}
