namespace ActorNotice.Simulation.Faults;

/// <summary><c>corrupt</c>: events arrive damaged, so that they are no JSON any more: cut off, or with a letter put
/// in.</summary>
internal sealed record CorruptFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "corrupt";

    /// <inheritdoc/>
    private protected override FrameAction Change()
    {
        var count = 0;
        return frame => [frame with { Utf8 = ++count % 2 == 0 ? CutOff(frame.Utf8) : Scribble(frame.Utf8) }];
    }

    private static ReadOnlyMemory<byte> CutOff(ReadOnlyMemory<byte> utf8) => utf8[..(utf8.Length * 2 / 3)];

    // Outside any text, so that no reader can take it for a value.
    private static ReadOnlyMemory<byte> Scribble(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.ToArray();
        bytes[bytes.AsSpan().LastIndexOf((byte)'{')] = (byte)'q';
        return bytes;
    }
}
