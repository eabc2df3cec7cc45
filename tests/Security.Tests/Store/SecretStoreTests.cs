using System.Text;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Tests.Sources;

namespace ActorNotice.Security.Tests.Store;

public sealed class SecretStoreTests : IDisposable
{
    private const int Cheap = 1_000;
    private readonly TempFolder _folder = new();
    private readonly SecretText _passphrase = SecretText.From("a passphrase of the test");
    private readonly ManualTime _time = new();

    private StorePlace Place => new(_folder.PathOf("store"), "mainnet", _time);

    private PassphraseKey Key => new(_passphrase, Cheap);

    [Fact]
    public async Task WhenAnotherProgramMadeTheStoreThenItOpensAndAWriteGivesTheSameBytes()
    {
        File.WriteAllText(Place.Path, GoldenStore.Text);
        using var passphrase = SecretText.From(GoldenStore.Passphrase);

        using var store = await SecretStore.OpenAsync(Place, new PassphraseKey(passphrase));

        Assert.Equal("1:AAnew", Revealed(store, SecretName.TelegramBotToken));
        Assert.Equal("@채널", Revealed(store, SecretName.TelegramChatId));
        Assert.Equal(("TELEGRAM_BOT_TOKEN", 2, 2), store.List().Select(e => (e.Name, e.Version, e.Kept)).First());
    }

    [Fact]
    public async Task WhenAValueIsSetThenItIsReadBackAndTheFileShowsNothingOfIt()
    {
        using (var store = await SecretStore.InitAsync(Place, Key)) store.Set(SecretName.ApiToken, Value(Sample.ApiToken));

        using var opened = await SecretStore.OpenAsync(Place, Key);

        Assert.Equal(Sample.ApiToken, Revealed(opened, SecretName.ApiToken));
        var bytes = File.ReadAllBytes(Place.Path);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Sample.ApiToken)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place.Path));
    }

    [Fact]
    public async Task WhenTheSameValueIsSetTwiceThenSaltNonceAndBoxDiffer()
    {
        using var store = await SecretStore.InitAsync(Place, Key);
        store.Set(SecretName.ApiToken, Value("same"));
        store.Set(SecretName.ApiToken, Value("same"));

        var entry = Assert.Single(StoreCodec.Read(File.ReadAllBytes(Place.Path))?.Document.Entries ?? []);

        Assert.Equal(2, entry.Versions.Select(v => Convert.ToHexString(v.Salt)).Distinct().Count());
        Assert.Equal(2, entry.Versions.Select(v => Convert.ToHexString(v.Nonce)).Distinct().Count());
        Assert.Equal(2, entry.Versions.Select(v => Convert.ToHexString(v.Box)).Distinct().Count());
    }

    [Fact]
    public async Task WhenAValueIsRolledBackThenTheOlderOneIsTheNewestVersion()
    {
        using var store = await SecretStore.InitAsync(Place, Key);
        store.Set(SecretName.ApiToken, Value("first"));
        store.Set(SecretName.ApiToken, Value("second"));

        store.Rollback(SecretName.ApiToken);

        Assert.Equal("first", Revealed(store, SecretName.ApiToken));
        Assert.Equal(3, Assert.Single(store.List()).Kept);
        Assert.Equal(SecretFault.Missing, Fault(() => store.Rollback(SecretName.ApiToken, 99)));
    }

    [Fact]
    public async Task WhenManyValuesWereSetThenOnlyTheLastFiveAreKept()
    {
        using var store = await SecretStore.InitAsync(Place, Key);
        for (var i = 0; i < 9; i++) store.Set(SecretName.ApiToken, Value($"value {i}"));

        Assert.Equal((9, StoreEntry.KeptVersions), store.List().Select(e => (e.Version, e.Kept)).Single());
    }

    [Fact]
    public async Task WhenANameIsRemovedThenItIsGoneAndTheBackupStillHasIt()
    {
        using var store = await SecretStore.InitAsync(Place, Key);
        store.Set(SecretName.ApiToken, Value("x"));
        store.Remove(SecretName.ApiToken);
        Assert.Empty(store.List());
        Assert.Equal(SecretFault.Missing, Fault(() => store.Remove(SecretName.ApiToken)));
        store.Dispose();

        SecretStore.Restore(Place);

        using var restored = await SecretStore.OpenAsync(Place, Key);
        Assert.Equal("x", Revealed(restored, SecretName.ApiToken));
    }

    [Fact]
    public async Task WhenTheStoreIsRotatedThenOnlyTheNewPassphraseOpensItAndEveryVersionIsKept()
    {
        using var next = SecretText.From("another passphrase");
        using (var store = await SecretStore.InitAsync(Place, Key))
        {
            store.Set(SecretName.ApiToken, Value("first"));
            store.Set(SecretName.ApiToken, Value("second"));
            await store.RotateAsync(new PassphraseKey(next, Cheap));
            Assert.Equal("second", Revealed(store, SecretName.ApiToken));
        }

        Assert.Equal(SecretFault.WrongKey, await FaultAsync(() => SecretStore.OpenAsync(Place, Key)));
        using var opened = await SecretStore.OpenAsync(Place, new PassphraseKey(next), forWriting: true);
        opened.Rollback(SecretName.ApiToken);
        Assert.Equal("first", Revealed(opened, SecretName.ApiToken));
    }

    [Fact]
    public async Task WhenAnyBitOfTheFileIsFlippedThenTheStoreIsDamaged()
    {
        using (var store = await SecretStore.InitAsync(Place, Key)) store.Set(SecretName.ApiToken, Value("x"));
        var bytes = File.ReadAllBytes(Place.Path);

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(StoreCodec.Read(bytes) is null, $"bit {bit} was not seen");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++) Assert.Null(StoreCodec.Read(bytes.AsMemory(0, length)));
        Assert.NotNull(StoreCodec.Read(bytes));
    }

    [Fact]
    public async Task WhenSomebodyWithoutTheKeyRewritesTheFileThenItIsTamperedWith()
    {
        using (var store = await SecretStore.InitAsync(Place, Key))
        {
            store.Set(SecretName.ApiToken, Value("one"));
            store.Set(SecretName.TelegramChatId, Value("two"));
        }

        var sound = StoreCodec.Read(File.ReadAllBytes(Place.Path))?.Document
            ?? throw new InvalidOperationException("unreadable");
        using var other = DataKey.Random();
        foreach (var changed in new[]
                 {
                     sound.Without("API_TOKEN"), sound.Next([]), sound with { Revision = 9 },
                     sound.Next([sound.Entries[0] with { Versions = sound.Entries[1].Versions }, sound.Entries[1]]),
                 })
        {
            // A seal by another key, and a good checksum: what an attacker can make.
            File.WriteAllBytes(Place.Path, StoreCodec.Write(changed, other));
            Assert.Equal(SecretFault.StoreTampered, await FaultAsync(() => SecretStore.OpenAsync(Place, Key)));
        }
    }

    [Fact]
    public void WhenABoxIsPutInAnotherPlaceThenItDoesNotOpen()
    {
        using var key = DataKey.Random();
        var box = EntryCipher.Seal(key, "mainnet", "API_TOKEN", 1, _time.Now, Value("x"));

        Assert.NotNull(EntryCipher.Open(key, "mainnet", "API_TOKEN", box));
        Assert.Null(EntryCipher.Open(key, "testnet", "API_TOKEN", box));
        Assert.Null(EntryCipher.Open(key, "mainnet", "TELEGRAM_CHAT_ID", box));
        Assert.Null(EntryCipher.Open(key, "mainnet", "API_TOKEN", box with { Number = 2 }));
    }

    [Fact]
    public async Task WhenTheEnvironmentIsAnotherThenTheStoreIsForeign()
    {
        (await SecretStore.InitAsync(Place, Key)).Dispose();

        var fault = await FaultAsync(() => SecretStore.OpenAsync(Place with { Environment = "testnet" }, Key));

        Assert.Equal(SecretFault.StoreForeign, fault);
    }

    [Fact]
    public async Task WhenAStoreIsMadeTwiceOrIsAbsentOrInUseThenEachHasItsOwnFault()
    {
        Assert.Equal(SecretFault.StoreAbsent, await FaultAsync(() => SecretStore.OpenAsync(Place, Key)));
        using var store = await SecretStore.InitAsync(Place, Key);
        var before = File.ReadAllBytes(Place.Path);

        Assert.Equal(SecretFault.StoreBusy, await FaultAsync(() => SecretStore.OpenAsync(Place, Key, forWriting: true)));
        store.Dispose();
        Assert.Equal(SecretFault.StoreExists, await FaultAsync(() => SecretStore.InitAsync(Place, Key)));
        Assert.Equal(before, File.ReadAllBytes(Place.Path));
    }

    [Fact]
    public async Task WhenTheKeyIsOfAnotherKindThenTheStoreSaysWhatItWants()
    {
        (await SecretStore.InitAsync(Place, Key)).Dispose();
        using var hex = SecretText.From(new string('a', 64));

        var error = await Assert.ThrowsAsync<SecretException>(() =>
            SecretStore.OpenAsync(Place, new CredentialKey(hex)).AsTask());

        Assert.Contains("passphrase", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheKeyIsACredentialThenOnlyItOpensTheStore()
    {
        using var hex = SecretText.From(Convert.ToHexString(Sealing.Fresh(32)));
        using var other = SecretText.From(Convert.ToHexString(Sealing.Fresh(32)));
        using (var store = await SecretStore.InitAsync(Place, new CredentialKey(hex)))
            store.Set(SecretName.ApiToken, Value("x"));

        using var opened = await SecretStore.OpenAsync(Place, new CredentialKey(hex));
        Assert.Equal("x", Revealed(opened, SecretName.ApiToken));
        Assert.Equal(
            SecretFault.WrongKey, await FaultAsync(() => SecretStore.OpenAsync(Place, new CredentialKey(other))));
        using var bad = SecretText.From("zz" + new string('a', 62));
        Assert.Equal(
            SecretFault.Malformed, await FaultAsync(() => SecretStore.OpenAsync(Place, new CredentialKey(bad))));
    }

    [Fact]
    public async Task WhenWrongPassphrasesAreTriedThenTheWaitDoublesAndTheRightOneClearsIt()
    {
        (await SecretStore.InitAsync(Place, Key)).Dispose();
        using var guess = SecretText.From("a guess");
        for (var i = 0; i < 3; i++) Assert.Equal(SecretFault.WrongKey, await OpenFaultAsync(guess));
        Assert.Equal(SecretFault.TooManyTries, await OpenFaultAsync(_passphrase));

        _time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(SecretFault.WrongKey, await OpenFaultAsync(guess));
        _time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(SecretFault.TooManyTries, await OpenFaultAsync(_passphrase));
        _time.Now += TimeSpan.FromSeconds(1);

        (await SecretStore.OpenAsync(Place, Key)).Dispose();
        Assert.False(File.Exists(Place.Path + ".tries"));
    }

    [Fact]
    public async Task WhenTheCountOfTriesIsDamagedThenTheOwnerIsNotLockedOutForEver()
    {
        (await SecretStore.InitAsync(Place, Key)).Dispose();
        File.WriteAllText(Place.Path + ".tries", "no count");
        _time.Now = File.GetLastWriteTimeUtc(Place.Path + ".tries");
        Assert.Equal(SecretFault.TooManyTries, await OpenFaultAsync(_passphrase));

        _time.Now += TimeSpan.FromSeconds(1);

        (await SecretStore.OpenAsync(Place, Key)).Dispose();
    }

    [Fact]
    public async Task WhenTheDiskFailsThenTheOldFileIsUntouchedAndTheStoreGoesOnWithIt()
    {
        var disk = new CrashingDisk();
        var place = Place with { Disk = disk };
        using var store = await SecretStore.InitAsync(place, Key);
        store.Set(SecretName.ApiToken, Value("old"));
        disk.StepsLeft = 2;

        Assert.Equal(SecretFault.StoreUnwritable, Fault(() => store.Set(SecretName.ApiToken, Value("new"))));

        Assert.Equal("old", Revealed(store, SecretName.ApiToken));
    }

    public void Dispose()
    {
        _passphrase.Dispose();
        _folder.Dispose();
    }

    private static SecretText Value(string text) => SecretText.From(text);

    private static string? Revealed(SecretStore store, SecretName name)
    {
        using var value = store.Read(name);
        return value?.RevealText();
    }

    private Task<SecretFault> OpenFaultAsync(SecretText passphrase) =>
        FaultAsync(() => SecretStore.OpenAsync(Place, new PassphraseKey(passphrase)));

    private static SecretFault Fault(Action act) => Assert.Throws<SecretException>(act).Problem.Fault;

    private static async Task<SecretFault> FaultAsync(Func<ValueTask<SecretStore>> act) =>
        (await Assert.ThrowsAsync<SecretException>(() => act().AsTask())).Problem.Fault;
}
