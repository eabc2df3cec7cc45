using System.Buffers.Text;
using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>Appends the exchange's number spellings to a byte span; the caller's span is large enough by
/// construction.</summary>
internal ref struct WireText(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    /// <summary>Bytes written.</summary>
    internal int Length { get; private set; }

    /// <summary>Text as it is.</summary>
    internal void Add(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(_target[Length..]);
        Length += text.Length;
    }

    /// <summary>A whole number.</summary>
    internal void Add(long number)
    {
        Utf8Formatter.TryFormat(number, _target[Length..], out var written);
        Length += written;
    }

    /// <summary>A decimal number with the decimals it has.</summary>
    internal void Add(decimal number)
    {
        Utf8Formatter.TryFormat(number, _target[Length..], out var written);
        Length += written;
    }

    /// <summary>A price with a fixed number of decimals, at most 8.</summary>
    internal void Add(Price price, int decimals)
    {
        Add(price.Units / Price.Scale);
        if (decimals == 0) return;
        _target[Length++] = (byte)'.';
        var fraction = price.Units % Price.Scale;
        for (var unit = Price.Scale / 10; decimals-- > 0; unit /= 10)
            _target[Length++] = (byte)('0' + fraction / unit % 10);
    }
}
