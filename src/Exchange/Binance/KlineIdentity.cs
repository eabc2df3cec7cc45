namespace ActorNotice.Exchange.Binance;

/// <summary>Symbol and interval of an event, put together again as the stream's name, so that it can be looked
/// up.</summary>
internal sealed class KlineIdentity
{
    private static ReadOnlySpan<byte> Middle => "@kline_"u8;

    // the longest symbol has 40 characters of at most 4 bytes, the longest interval 3
    private readonly byte[] _symbol = new byte[160];
    private readonly byte[] _interval = new byte[8];
    private readonly byte[] _name = new byte[176];
    private int _symbolLength;
    private int _intervalLength;

    internal void Clear() => _symbolLength = _intervalLength = 0;

    /// <summary>Takes the symbol of an event; only ASCII letters are lower-cased, as stream names have it.</summary>
    internal void SetSymbol(ReadOnlySpan<byte> symbol)
    {
        _symbolLength = symbol.Length <= _symbol.Length ? symbol.Length : 0;
        for (var i = 0; i < _symbolLength; i++)
            _symbol[i] = symbol[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(symbol[i] | 0x20) : symbol[i];
    }

    /// <summary>Takes the interval of an event; its case matters.</summary>
    internal void SetInterval(ReadOnlySpan<byte> interval)
    {
        _intervalLength = interval.Length <= _interval.Length ? interval.Length : 0;
        interval[.._intervalLength].CopyTo(_interval);
    }

    /// <summary>The stream's index, −1 when it is not in the table.</summary>
    internal int Find(StreamTable table)
    {
        if (_symbolLength == 0 || _intervalLength == 0) return -1;
        var length = _symbolLength + Middle.Length + _intervalLength;
        _symbol.AsSpan(0, _symbolLength).CopyTo(_name);
        Middle.CopyTo(_name.AsSpan(_symbolLength));
        _interval.AsSpan(0, _intervalLength).CopyTo(_name.AsSpan(_symbolLength + Middle.Length));
        return table.Find(_name.AsSpan(0, length));
    }
}
