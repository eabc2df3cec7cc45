namespace ActorNotice.Simulation.Faults;

/// <summary><c>unequal-repeat</c>: events with <c>x=true</c> arrive a second time with another close.</summary>
internal sealed record UnequalRepeatFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "unequal-repeat";

    /// <inheritdoc/>
    private protected override bool OfClosesOnly => true;

    /// <inheritdoc/>
    private protected override FrameAction Change() => static frame => [frame, frame with { Utf8 = Other(frame.Utf8) }];

    // The last digit of the close, one up or one down: another price that no check of form can tell.
    private static ReadOnlyMemory<byte> Other(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.ToArray();
        var from = bytes.AsSpan().IndexOf("\"c\":\""u8) + 5;
        var last = from + bytes.AsSpan(from).IndexOf((byte)'"') - 1;
        bytes[last] = (byte)(bytes[last] == '9' ? '8' : bytes[last] + 1);
        return bytes;
    }
}
