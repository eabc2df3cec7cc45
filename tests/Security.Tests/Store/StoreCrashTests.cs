using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Store;

/// <summary>The power fails at any step of any change: what opens afterwards is the store before it or after it.</summary>
public sealed class StoreCrashTests : IDisposable
{
    private static readonly SecretName[] Names = [SecretName.ApiToken, SecretName.TelegramChatId];
    private readonly TempFolder _folder = new();
    private readonly SecretText _hex = SecretText.From(new string('a', 64));

    private CredentialKey Key => new(_hex);

    [Fact]
    public void WhenThePowerFailsAtAnyStepOfAnyChangeThenTheStoreIsTheOldOneOrTheNewOne() => Prop.ForAll(
        Gen.Choose(0, 9).ListOf().Where(static changes => changes.Count > 0).ToArbitrary(),
        Gen.Choose(0, 80).ToArbitrary(),
        (changes, steps) => Rehearse([.. changes], steps)).QuickCheckThrowOnFailure();

    public void Dispose()
    {
        _hex.Dispose();
        _folder.Dispose();
    }

    private bool Rehearse(int[] changes, int steps)
    {
        var disk = new CrashingDisk();
        using var store = Wait(SecretStore.InitAsync(PlaceOn(disk), Key));
        disk.StepsLeft = steps;
        var before = Contents(store);
        foreach (var change in changes)
        {
            var after = Intended(before, change);
            try
            {
                Change(store, change);
            }
            catch (SecretException error) when (error.Problem.Fault == SecretFault.StoreUnwritable)
            {
                // The rehearsed crash. What the process still believes is what it began with.
                return Contents(store) == before && AllOpen(disk, [before, after]);
            }

            before = after;
        }

        return AllOpen(disk, [before]);
    }

    private bool AllOpen(CrashingDisk disk, string[] allowed) => disk.AfterCrash(PlaceOn(disk).Path).All(content =>
    {
        var after = new CrashingDisk();
        after.Create(PlaceOn(after).Path, content ?? []);
        using var store = Wait(SecretStore.OpenAsync(PlaceOn(after), Key));
        return allowed.Contains(Contents(store));
    });

    private void Change(SecretStore store, int change)
    {
        var name = Names[change % 2];
        var isThere = store.List().Any(entry => entry.Name == name.Spelled());
        if (change == 9) Wait(store.RotateAsync(Key));
        else if (change == 8 && isThere) store.Remove(name);
        else if (change < 8)
        {
            using var value = SecretText.From($"value {change}");
            store.Set(name, value);
        }
    }

    // The same in plain text.
    private static string Intended(string before, int change)
    {
        var values = before.Split('|');
        if (change < 8) values[change % 2] = $"value {change}";
        else if (change == 8) values[0] = "";
        return string.Join('|', values);
    }

    private static string Contents(SecretStore store) => string.Join('|', Names.Select(name =>
    {
        using var value = store.Read(name);
        return value?.RevealText() ?? "";
    }));

    private StorePlace PlaceOn(IStoreDisk disk) => new(_folder.PathOf("store"), "mainnet", new ManualTime()) { Disk = disk };

    // Nothing to wait for: a credential is not asked for anywhere.
    private static T Wait<T>(ValueTask<T> done) => done.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask done) => done.AsTask().GetAwaiter().GetResult();
}
