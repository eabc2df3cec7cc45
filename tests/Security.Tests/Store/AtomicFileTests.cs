using ActorNotice.Security.Store;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Store;

public sealed class AtomicFileTests : IDisposable
{
    private const string Name = "/folder/store";
    private readonly TempFolder _folder = new();

    [Fact]
    public void WhenThePowerFailsAtAnyStepThenTheFileIsTheOldOneOrTheNewOne() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(),
        static (content, writes, steps) =>
        {
            var disk = new CrashingDisk { StepsLeft = steps };
            byte[]? done = null;
            byte[]? wanted = null;
            try
            {
                for (var write = 0; write < writes; write++)
                {
                    wanted = [(byte)write, .. content.Get];
                    AtomicFile.Replace(disk, Name, wanted);
                    done = wanted;
                }
            }
            catch (IOException)
            {
                // The rehearsed crash.
            }

            return disk.AfterCrash(Name).All(found => IsSame(found, done) || IsSame(found, wanted));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTheFileIsNotSynchronisedFirstThenTheRehearsalSeesIt()
    {
        var disk = new CrashingDisk();
        disk.Create("next", [1, 2, 3, 4]);
        disk.Rename("next", Name);

        Assert.Contains(disk.AfterCrash(Name), static found => found is { Length: 0 });
    }

    [Fact]
    public void WhenAFileIsReplacedOnTheRealDiskThenTheBackupIsTheOneBeforeAndNothingElseStays()
    {
        var path = _folder.PathOf("file");
        AtomicFile.Replace(StoreDisk.Instance, path, [1]);
        AtomicFile.Replace(StoreDisk.Instance, path, [2]);

        Assert.Equal([2], File.ReadAllBytes(path));
        Assert.Equal([1], File.ReadAllBytes(AtomicFile.BackupOf(path)));
        Assert.Equal(2, Directory.GetFiles(_folder.Root).Length);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsSame(byte[]? one, byte[]? other) =>
        one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);
}
