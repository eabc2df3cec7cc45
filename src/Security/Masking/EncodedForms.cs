using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace ActorNotice.Security.Masking;

/// <summary>
/// The ways a value is spelled when a program writes it. Letter case is not varied: the search ignores it.
/// </summary>
internal static class EncodedForms
{
    /// <summary>Shorter forms would mask ordinary text, for example a two-digit chat id inside every price.</summary>
    public const int MinLength = 8;

    /// <summary>
    /// Every distinct form of at least <see cref="MinLength"/> characters: plain, URL, base64, base64url, hex, JSON,
    /// HTML.
    /// </summary>
    public static IEnumerable<string> Of(SecretText secret)
    {
        var text = secret.RevealText();
        var bytes = Encoding.UTF8.GetBytes(text);
        string[] forms =
        [
            text,
            Uri.EscapeDataString(text), WebUtility.UrlEncode(text), UrlEncoder.Default.Encode(text),
            Convert.ToHexString(bytes), BitConverter.ToString(bytes),
            .. Base64(bytes),
            .. Quoted(text),
            WebUtility.HtmlEncode(text), HtmlEncoder.Default.Encode(text),
        ];
        return forms.Where(form => form.Length >= MinLength).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Without the padding, in both alphabets; and as it stands inside a longer encoded text, where the value may begin
    // at any of three places in a group of bytes and the letters at both ends mix in its neighbours.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        yield return Alphabet(Convert.ToBase64String(bytes).TrimEnd('='), url: false);
        yield return Alphabet(Convert.ToBase64String(bytes).TrimEnd('='), url: true);
        for (var before = 0; before < 3; before++)
        {
            var shifted = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var from = ((before * 8) + 5) / 6;
            var to = (before + bytes.Length) * 8 / 6;
            if (to <= from) continue;
            yield return Alphabet(shifted[from..to], url: false);
            yield return Alphabet(shifted[from..to], url: true);
        }
    }

    private static string Alphabet(string base64, bool url) =>
        url ? base64.Replace('+', '-').Replace('/', '_') : base64;

    private static string[] Quoted(string text) =>
    [
        JavaScriptEncoder.Default.Encode(text),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        text.Replace("\"", "\\\"", StringComparison.Ordinal),
    ];
}
