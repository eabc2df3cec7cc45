namespace ActorNotice.Security.Masking;

/// <summary>
/// Takes secrets out of text: every value it was told of in every encoded form, and shapes that secrets have. One mask
/// a process; it may learn while loggers use it, from any thread, and never forgets, because an old secret is still a
/// secret. A clean text costs two vectorised searches and comes back as the same instance.
/// <para>It holds the forms as ordinary strings: what must be recognised in clear text must be known in clear
/// text.</para>
/// </summary>
public sealed class SecretMask
{
    private readonly Lock _learning = new();
    private volatile KnownValues _known = KnownValues.None;

    /// <summary>
    /// Hides these values from now on; one shorter than 8 characters is not searched for, it would hit ordinary text.
    /// </summary>
    public void Learn(params IEnumerable<SecretText> secrets)
    {
        lock (_learning)
            _known = _known.With(secrets.SelectMany(EncodedForms.Of).ToArray());
    }

    /// <summary>The text with <c>***</c> in place of every secret; the same instance when it is clean.</summary>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = _known;
        var hidden = SecretPatterns.Hide(known.Hide(text));

        // Values first: a pattern that ends inside a value would leave the rest of it. Again after: its stars may join
        // two parts.
        return ReferenceEquals(hidden, text) ? text : known.Hide(hidden);
    }
}
