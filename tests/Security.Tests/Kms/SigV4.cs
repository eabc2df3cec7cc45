using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ActorNotice.Security.Tests.Kms;

/// <summary>AWS Signature Version 4 as a server checks it.</summary>
internal static partial class SigV4
{
    /// <summary>The signature a request must carry.</summary>
    internal static string Signature(
        string method, string path, IReadOnlyList<(string Name, string Value)> signed, byte[] body, string secret,
        string time, string region, string service)
    {
        var headers = string.Concat(signed.Select(static h => $"{h.Name}:{Blanks().Replace(h.Value.Trim(), " ")}\n"));
        var names = string.Join(';', signed.Select(static h => h.Name));
        var canonical = $"{method}\n{path}\n\n{headers}\n{names}\n{Hash(body)}";
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in new[] { time[..8], region, service, "aws4_request" })
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The request's time.</summary>
    internal static DateTimeOffset TimeOf(string header) => DateTimeOffset.ParseExact(
        header, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
