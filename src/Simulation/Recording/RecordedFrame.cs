namespace ActorNotice.Simulation.Recording;

/// <summary>A frame as it came.</summary>
/// <param name="AtMs">When, Unix ms, by the recording machine's clock.</param>
/// <param name="Utf8">Its text.</param>
public readonly record struct RecordedFrame(long AtMs, ReadOnlyMemory<byte> Utf8);
