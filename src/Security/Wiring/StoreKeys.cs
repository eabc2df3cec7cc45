using System.Collections.Immutable;
using System.Text;
using ActorNotice.Security.Kms;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Vault;

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
    private VaultSession? _vault;
    private SecretText? _typed;

    /// <summary>Finds nothing yet.</summary>
    /// <param name="ports">Where to look.</param>
    public StoreKeys(SecretPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        _ports = ports;
    }

    /// <summary>The kinds a store can be opened by.</summary>
    public static ImmutableArray<string> Kinds { get; } =
        [PassphraseKey.KindName, CredentialKey.KindName, KmsKey.KindName, TransitKey.KindName];

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
        KmsKey.KindName when _ports.Settings.Kms.Region.Length > 0 => Own(
            new KmsKey(_ports.Settings.Kms, _ports.EnvironmentWord)),
        TransitKey.KindName when _ports.Settings.Vault.Address.Length > 0 =>
            new TransitKey(Vault(), _ports.Settings.Vault),
        KmsKey.KindName => throw Unset("security.kms.region"),
        TransitKey.KindName => throw Unset("security.vault.address"),
        _ => throw StoreProblems.Of(
            SecretFault.StoreLocked, "the store", $"It is opened by '{kind}', which this program does not know.",
            $"one of {string.Join(", ", Kinds)}"),
    };

    /// <summary>The session with Vault, made at the first call.</summary>
    /// <exception cref="SecretException">The settings name no Vault.</exception>
    public VaultSession Vault()
    {
        if (_ports.Settings.Vault.Address.Length == 0) throw Unset("security.vault.address");
        return _vault ??= Own(new VaultSession(
            _ports.Settings.Vault, _ports.Read, _ports.Mask, _ports.Time, _ports.Network));
    }

    private T Own<T>(T made)
        where T : IDisposable
    {
        _owned.Add(made);
        return made;
    }

    private SecretText Passphrase(bool isNew)
    {
        // Nobody is asked twice: what was typed opens the store again when it is looked at for changed secrets.
        if (!isNew && _typed is not null) return _typed;
        var found = isNew ? null : BootstrapSecret.Find(PassphraseName, _ports.Read);
        var typed = found is null ? _ports.Ask?.Invoke(isNew) : null;
        var passphrase = Keep(found ?? typed ?? BootstrapSecret.Find(PassphraseName, _ports.Read));
        if (typed is not null) _typed = passphrase;
        if (passphrase is null) throw Locked(PassphraseName);
        return isNew && IsShort(passphrase) ? throw Short() : passphrase;
    }

    private SecretText? Keep(SecretText? found)
    {
        if (found is null) return null;
        Own(found);
        _ports.Mask.Learn(found);
        return found;
    }

    private static bool IsShort(SecretText passphrase) => passphrase.Use(
        0, static (utf8, _) => Encoding.UTF8.GetCharCount(utf8) < PassphraseKey.MinCharacters);

    private static SecretException Short() => StoreProblems.Of(
        SecretFault.Truncated, "the store", $"The passphrase has fewer than {PassphraseKey.MinCharacters} characters.",
        "take several words that do not belong together");

    private static SecretException Unset(string setting) => StoreProblems.Of(
        SecretFault.StoreLocked, "the store", $"It cannot be opened: {setting} is not set.", $"set {setting}");

    private static SecretException Locked(string name) => StoreProblems.Of(
        SecretFault.StoreLocked, "the store", $"Nothing opens it: {name} is nowhere.",
        $"set {name}_FILE, or give systemd LoadCredential={name}:PATH");
}
