using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>An event on its way to one reader.</summary>
/// <param name="Stream">Whose.</param>
/// <param name="IsClose">Whether it says <c>x=true</c>.</param>
/// <param name="Reader">Who gets it.</param>
/// <param name="Utf8">Its text.</param>
internal sealed record OutgoingFrame(StreamKey Stream, bool IsClose, StreamConnection Reader, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>How much later it leaves, market time.</summary>
    internal TimeSpan Delay { get; init; }

    /// <summary>Whether it leaves in two WebSocket frames.</summary>
    internal bool IsSplit { get; init; }
}
