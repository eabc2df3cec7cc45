using System.Collections.Immutable;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;

namespace ActorNotice.Security.Wiring;

/// <summary>
/// Finds what opens a store of any kind. Passphrase and credential come from <c>$CREDENTIALS_DIRECTORY</c>, a
/// <c>…_FILE</c> variable or a variable, else from the person at the terminal. Owns what it found.
/// </summary>
public sealed class StoreKeys : IDisposable
{
    private const string PassphraseName = "STORE_PASSPHRASE";
    private const string CredentialName = "STORE_KEY";
    private readonly SecretPorts _ports;
    private readonly List<IDisposable> _owned = [];

    /// <summary>Finds nothing yet.</summary>
    /// <param name="ports">Where to look.</param>
    public StoreKeys(SecretPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        _ports = ports;
    }

    /// <summary>The kinds a store can be opened by.</summary>
    public static ImmutableArray<string> Kinds { get; } = [PassphraseKey.KindName, CredentialKey.KindName];

    /// <summary>What opens an existing store.</summary>
    /// <exception cref="SecretException">Nobody gave it, or this program does not know the kind.</exception>
    public IStoreKey For(StoreKeyBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Of(block.Kind, isNew: false);
    }

    /// <summary>What a new store is to be opened by.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <exception cref="SecretException">Nobody gave it.</exception>
    public IStoreKey Make(string kind) => Of(kind, isNew: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var owned in _owned) owned.Dispose();
        _owned.Clear();
    }

    private IStoreKey Of(string kind, bool isNew) => kind switch
    {
        PassphraseKey.KindName => new PassphraseKey(Passphrase(isNew), _ports.Settings.Store.Iterations),
        CredentialKey.KindName => new CredentialKey(
            Keep(BootstrapSecret.Find(CredentialName, _ports.Read)) ?? throw Locked(CredentialName)),
        _ => throw StoreProblems.Of(
            SecretFault.StoreLocked, "the store", $"It is opened by '{kind}', which this program does not know.",
            $"one of {string.Join(", ", Kinds)}"),
    };

    private SecretText Passphrase(bool isNew)
    {
        var passphrase = Keep((isNew ? null : BootstrapSecret.Find(PassphraseName, _ports.Read))
            ?? _ports.Ask?.Invoke(isNew) ?? BootstrapSecret.Find(PassphraseName, _ports.Read));
        return passphrase ?? throw Locked(PassphraseName);
    }

    private SecretText? Keep(SecretText? found)
    {
        if (found is null) return null;
        _owned.Add(found);
        _ports.Mask.Learn(found);
        return found;
    }

    private static SecretException Locked(string name) => StoreProblems.Of(
        SecretFault.StoreLocked, "the store", $"Nothing opens it: {name} is nowhere.",
        $"set {name}_FILE, or give systemd LoadCredential={name}:PATH");
}
