using System.Buffers;
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

    // Letters that JSON and HTML leave as they are, and that all ways of writing URLs treat alike. Real keys and tokens
    // hold no others, so that a start need not load the encoders.
    private static readonly SearchValues<char> SameEverywhere =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@/=");

    /// <summary>
    /// Every distinct form of at least <see cref="MinLength"/> characters: plain, URL, base64, base64url, hex, JSON,
    /// HTML.
    /// </summary>
    public static IEnumerable<string> Of(SecretText secret)
    {
        var text = secret.RevealText();
        var bytes = Encoding.UTF8.GetBytes(text);
        var forms = new List<string>
        {
            text, WebUtility.UrlEncode(text), Convert.ToHexString(bytes), BitConverter.ToString(bytes),
        };
        AddBase64(forms, bytes);
        if (text.AsSpan().ContainsAnyExcept(SameEverywhere)) AddEscaped(forms, text);
        return forms.Where(form => form.Length >= MinLength);
    }

    // Without the padding, in both alphabets; and as it stands inside a longer encoded text, where the value may begin
    // at any of three places in a group of bytes and the letters at both ends mix in its neighbours.
    private static void AddBase64(List<string> forms, byte[] bytes)
    {
        AddBothAlphabets(forms, Convert.ToBase64String(bytes).TrimEnd('='));
        for (var before = 0; before < 3; before++)
        {
            var shifted = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var from = ((before * 8) + 5) / 6;
            var to = (before + bytes.Length) * 8 / 6;
            if (to > from) AddBothAlphabets(forms, shifted[from..to]);
        }
    }

    private static void AddBothAlphabets(List<string> forms, string base64)
    {
        forms.Add(base64);
        if (base64.AsSpan().ContainsAny('+', '/')) forms.Add(base64.Replace('+', '-').Replace('/', '_'));
    }

    private static void AddEscaped(List<string> forms, string text) => forms.AddRange(
    [
        Uri.EscapeDataString(text),
        UrlEncoder.Default.Encode(text),
        JavaScriptEncoder.Default.Encode(text),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        text.Replace("\"", "\\\"", StringComparison.Ordinal),
        WebUtility.HtmlEncode(text),
        HtmlEncoder.Default.Encode(text),
    ]);
}
