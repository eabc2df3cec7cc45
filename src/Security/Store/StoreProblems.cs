using System.Globalization;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>The sentences of the store's faults, each with its cure.</summary>
internal static class StoreProblems
{
    /// <summary>No file.</summary>
    public static SecretException Absent(string path) => Of(
        SecretFault.StoreAbsent, path, "There is no encrypted store.",
        "actornotice secrets init, or empty security.store.file");

    /// <summary>A file where none may be.</summary>
    public static SecretException Exists(string path) => Of(
        SecretFault.StoreExists, path, "There is an encrypted store already; it is left as it is.",
        "use secrets set, or move the file away first");

    /// <summary>The lock is held.</summary>
    public static SecretException Busy(string path) => Of(
        SecretFault.StoreBusy, path, "Another process changes the store now.", "try again when it is done");

    /// <summary>Bytes that this program did not write.</summary>
    public static SecretException Damaged(string path) => Of(
        SecretFault.StoreDamaged, path, "The store is damaged: its bytes are not what was written.",
        $"actornotice secrets restore puts {AtomicFile.BackupOf(path)} in its place");

    /// <summary>A seal that the key did not make.</summary>
    public static SecretException Tampered(string path) => Of(
        SecretFault.StoreTampered, path, "The store was changed by somebody without its key.",
        "treat every secret in it as stolen: find out who can write there, restore the backup, then rotate");

    /// <summary>Another environment.</summary>
    public static SecretException Foreign(string path, string owner, string wanted) => Of(
        SecretFault.StoreForeign, path, $"The store belongs to {owner}, the settings say {wanted}.",
        "use one store for each environment: security.store.file");

    /// <summary>Another kind of key.</summary>
    public static SecretException KindMismatch(string path, string owner, string given) => Of(
        SecretFault.WrongKey, path, $"The store is opened by {owner}, not by {given}.", "give what it was made with");

    /// <summary>The disk said no.</summary>
    public static SecretException Unwritable(string path, string why) => Of(
        SecretFault.StoreUnwritable, path, $"The store could not be written ({why}); the old one is untouched.",
        "look at the folder's permissions and at free space");

    /// <summary>A key that does not fit.</summary>
    public static SecretException WrongKey(string place, string what) => Of(
        SecretFault.WrongKey, place, $"The {what} does not open this store.", $"give the {what} it was made with");

    /// <summary>Wrong keys too fast.</summary>
    public static SecretException TooManyTries(string path, TimeSpan wait) => Of(
        SecretFault.TooManyTries, path, "There were too many wrong tries.",
        string.Create(CultureInfo.InvariantCulture, $"wait {Math.Ceiling(wait.TotalSeconds)} s, then try again"));

    /// <summary>A name that is not stored.</summary>
    public static SecretException NotThere(string path, string name) => Of(
        SecretFault.Missing, path, $"{name} is not in the store.", "actornotice secrets list shows what is");

    /// <summary>A version that is not kept.</summary>
    public static SecretException NoVersion(string path, string name) => Of(
        SecretFault.Missing, path, $"The store keeps no such older value of {name}.",
        "actornotice secrets list shows how many are kept");

    /// <summary>Any fault of a store.</summary>
    public static SecretException Of(SecretFault fault, string place, string message, string cure) =>
        new(new SecretProblem(fault, null, place, message, cure));
}
