using ActorNotice.Host.Reload;

namespace ActorNotice.Host.Tests.Reload;

public sealed class SettingsStampTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-stamp-");

    private string File1 => Path.Combine(_folder.FullName, "a.conf");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhenTheContentChangesAtTheSameLengthAndTimeThenTheStampDoes()
    {
        File.WriteAllText(File1, "period = 20");
        var (before, time) = (SettingsStamp.Of([File1]), File.GetLastWriteTimeUtc(File1));

        File.WriteAllText(File1, "period = 30");
        File.SetLastWriteTimeUtc(File1, time);

        Assert.NotEqual(before, SettingsStamp.Of([File1]));
    }

    [Fact]
    public void WhenAFileIsOnlyTouchedThenTheStampStays()
    {
        File.WriteAllText(File1, "period = 20");
        var before = SettingsStamp.Of([File1]);

        File.SetLastWriteTimeUtc(File1, File.GetLastWriteTimeUtc(File1).AddHours(1));

        Assert.Equal(before, SettingsStamp.Of([File1]));
    }

    [Fact]
    public void WhenAFileAppearsThenTheStampChanges()
    {
        var before = SettingsStamp.Of([File1]);

        File.WriteAllText(File1, "");

        Assert.NotEqual(before, SettingsStamp.Of([File1]));
    }
}
