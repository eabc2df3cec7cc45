using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>One message of ours that changes what a connection sends.</summary>
/// <param name="Id">Its number; the reply carries it.</param>
/// <param name="IsAdding">Subscribe or unsubscribe.</param>
/// <param name="Streams">The streams it names.</param>
/// <param name="Utf8Text">The message.</param>
internal sealed record StreamRequest(
    long Id, bool IsAdding, ImmutableArray<StreamKey> Streams, ReadOnlyMemory<byte> Utf8Text);
