using System.Security.Cryptography;
using ActorNotice.Security;

namespace ActorNotice.Host.Rotation;

/// <summary>Tells whether a value is one seen before, without keeping it: an HMAC under a key that only this process
/// has.</summary>
internal sealed class ValuePrint
{
    // Never leaves the process: without it a print tells nothing, not even to who guesses.
    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _mac;

    private ValuePrint(byte[] mac) => _mac = mac;

    /// <summary>A value's print.</summary>
    internal static ValuePrint Of(SecretText value) =>
        new(value.Use(0, static (utf8, _) => HMACSHA256.HashData(Salt, utf8)));

    /// <summary>Whether this is the value; in constant time.</summary>
    internal bool Matches(SecretText? value) =>
        value is not null && CryptographicOperations.FixedTimeEquals(_mac, Of(value)._mac);
}
