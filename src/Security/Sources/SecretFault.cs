namespace ActorNotice.Security.Sources;

/// <summary>What can be wrong with a secret or with the place it came from.</summary>
public enum SecretFault
{
    /// <summary>No source has it.</summary>
    Missing,

    /// <summary>It is there and holds nothing.</summary>
    Empty,

    /// <summary>Blanks or line ends before, after or inside the value.</summary>
    Padded,

    /// <summary>Quotation marks became part of the value.</summary>
    Quoted,

    /// <summary>The placeholder of <c>.env.example</c> was left in.</summary>
    Placeholder,

    /// <summary>Shorter than such a secret is.</summary>
    Truncated,

    /// <summary>The value has the shape of another secret.</summary>
    Swapped,

    /// <summary>The value cannot be such a secret at all.</summary>
    Malformed,

    /// <summary>One half of a pair without the other.</summary>
    HalfPair,

    /// <summary>Others on the machine may read the file.</summary>
    Exposed,

    /// <summary>The file is absent, unreadable, too large or not UTF-8.</summary>
    Unreadable,

    /// <summary>The file's text breaks its grammar.</summary>
    Syntax,

    /// <summary>Git tracks the file, so its values are in every clone.</summary>
    Tracked,

    /// <summary>The encrypted store does not exist.</summary>
    StoreAbsent,

    /// <summary>A store that was to be made exists already.</summary>
    StoreExists,

    /// <summary>Another process changes the store.</summary>
    StoreBusy,

    /// <summary>The store's bytes are not what was written: a flipped bit, a cut file, an edit by hand.</summary>
    StoreDamaged,

    /// <summary>The store was changed by somebody who does not have its key.</summary>
    StoreTampered,

    /// <summary>The store belongs to the exchange's other environment.</summary>
    StoreForeign,

    /// <summary>The store could not be written; the old one is untouched.</summary>
    StoreUnwritable,

    /// <summary>Nothing that opens the store was given.</summary>
    StoreLocked,

    /// <summary>What was given does not open the store.</summary>
    WrongKey,

    /// <summary>Too many wrong tries; one must wait.</summary>
    TooManyTries,

    /// <summary>Vault is sealed, not initialised or in maintenance.</summary>
    VaultSealed,

    /// <summary>Vault does not take the role or the secret id.</summary>
    VaultLogin,

    /// <summary>Vault's token has run out and could not be had anew.</summary>
    VaultExpired,

    /// <summary>Vault forbids what was asked.</summary>
    VaultDenied,

    /// <summary>Vault has nothing at this path, or hides it.</summary>
    VaultAbsent,

    /// <summary>Somebody else wrote the Vault path in between.</summary>
    VaultConflict,

    /// <summary>Vault does not accept a request as it is.</summary>
    VaultRefused,

    /// <summary>Vault does not answer, or answers with an error of its own.</summary>
    VaultUnavailable,

    /// <summary>KMS asks for fewer calls.</summary>
    KmsThrottled,

    /// <summary>KMS refuses these credentials.</summary>
    KmsDenied,

    /// <summary>KMS does not decrypt this: another key, another context, or damaged.</summary>
    KmsRefused,

    /// <summary>The KMS key does not exist or is switched off.</summary>
    KmsKey,

    /// <summary>KMS does not answer, or answers with an error of its own.</summary>
    KmsUnavailable,

    /// <summary>One key under the names of both environments.</summary>
    SharedKey,

    /// <summary>A key of one environment where the settings lead to the other.</summary>
    WrongEnvironment,
}
