using System.Security.Cryptography;
using System.Text;

namespace ActorNotice.Security.Keys;

/// <summary>HMAC-SHA256 of a query, as the exchange's signed endpoints take it.</summary>
internal static class RequestSigner
{
    /// <summary>The query with its <c>signature</c> as the last parameter, in lower-case hex.</summary>
    public static string Sign(SecretText secret, string query) => secret.Use(query, static (key, text) =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes, signature);
        return $"{text}&signature={Convert.ToHexStringLower(signature)}";
    });
}
