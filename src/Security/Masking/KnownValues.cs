using System.Buffers;
using System.Text;

namespace ActorNotice.Security.Masking;

/// <summary>One immutable set of forms to hide, with a vectorised search over all of them at once.</summary>
internal sealed class KnownValues
{
    private readonly string[] _longestFirst;
    private readonly SearchValues<string> _search;

    private KnownValues(IEnumerable<string> forms)
    {
        _longestFirst = [.. new HashSet<string>(forms, StringComparer.OrdinalIgnoreCase)];
        Array.Sort(_longestFirst, static (one, other) => other.Length.CompareTo(one.Length));
        _search = SearchValues.Create(_longestFirst, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Knows nothing.</summary>
    public static KnownValues None { get; } = new([]);

    /// <summary>A set that also knows these.</summary>
    public KnownValues With(IEnumerable<string> forms) => new(_longestFirst.Concat(forms));

    /// <summary>True when the text holds a form.</summary>
    public bool Touches(ReadOnlySpan<char> text) => text.ContainsAny(_search);

    /// <summary>
    /// The text without any form. Hiding one may join its neighbours into another, so it looks again until it finds
    /// none.
    /// </summary>
    public string Hide(string text)
    {
        while (Touches(text)) text = HideOnce(text);
        return text;
    }

    private string HideOnce(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(_search); at >= 0; at = rest.IndexOfAny(_search))
        {
            clean.Append(rest[..at]).Append(SecretText.Masked);
            rest = rest[(at + LengthAt(rest[at..]))..];
        }

        return clean.Append(rest).ToString();
    }

    private int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var form in _longestFirst)
            if (text.StartsWith(form, StringComparison.OrdinalIgnoreCase)) return form.Length;

        // Should the two ways of ignoring case disagree on a rare letter: hiding the first letter breaks the form too.
        return 1;
    }
}
