namespace ActorNotice.Simulation.Archive;

/// <summary>Cuts a byte source into lines, in place: a line is a view into one large buffer, valid until the next
/// call.</summary>
internal sealed class LineBuffer(ArchiveInput input, Action<ArchiveProgress>? progress)
{
    private const int Size = 1 << 20;
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Size);
    private int _start;
    private int _end;
    private bool _drained;

    /// <summary>Lines handed out so far; the number of the last one.</summary>
    internal long Line { get; private set; }

    /// <summary>The next line without its end; false at the end of the file, or when a line does not fit the
    /// buffer.</summary>
    internal bool TryNext(out ReadOnlySpan<byte> line)
    {
        var feed = FindLineEnd();
        if (feed < 0 && (_start == _end || !_drained))
        {
            line = default;
            return false;
        }

        line = _bytes.AsSpan(_start, (feed < 0 ? _end : feed) - _start);
        _start = feed < 0 ? _end : feed + 1;
        Line++;
        if (line.Length > 0 && line[^1] == '\r') line = line[..^1];
        return true;
    }

    /// <summary>Whether <see cref="TryNext"/> failed because a line was longer than the buffer.</summary>
    internal bool Overflowed => !_drained && _end - _start == Size;

    private int FindLineEnd()
    {
        while (true)
        {
            var at = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (at >= 0) return _start + at;
            if (_drained || !Refill()) return -1;
        }
    }

    private bool Refill()
    {
        if (_start > 0)
        {
            // The begun line moves to the front: at most one line a megabyte is copied.
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == Size) return false;
        var read = input.Read(_bytes.AsSpan(_end));
        _drained = read == 0;
        _end += read;
        progress?.Invoke(input.Progress);
        return true;
    }
}
