using System.Text;

namespace ActorNotice.Security.Masking;

/// <summary>
/// Masks what is written to another writer, for output that passes no logger: <c>Console.SetOut</c> and
/// <c>SetError</c>. Single characters wait for the end of their line; a string is masked as one, so a secret must not
/// be split over two writes.
/// </summary>
/// <param name="inner">Where masked text goes; not closed by this one.</param>
/// <param name="mask">The process's mask.</param>
public sealed class MaskingTextWriter(TextWriter inner, SecretMask mask) : TextWriter(inner.FormatProvider)
{
    private readonly Lock _guard = new();
    private readonly StringBuilder _pending = new();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_guard)
        {
            _pending.Append(value);
            if (value == '\n') Drain();
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_guard)
        {
            _pending.Append(buffer);
            Drain();
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));

    /// <inheritdoc/>
    public override void Flush()
    {
        lock (_guard)
        {
            Drain();
            inner.Flush();
        }
    }

    private void Drain()
    {
        inner.Write(mask.Apply(_pending.ToString()));
        _pending.Clear();
    }
}
