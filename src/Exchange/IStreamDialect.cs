using System.Collections.Immutable;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Port: what is spoken on a stream connection. Pure.</summary>
internal interface IStreamDialect
{
    /// <summary>Where to connect.</summary>
    Uri Address { get; }

    /// <summary>The messages that add streams (or take them off), each within the exchange's size limit.</summary>
    /// <param name="isAdding">Subscribe or unsubscribe.</param>
    /// <param name="streams">Which.</param>
    /// <param name="firstId">Number of the first message; the following count up.</param>
    ImmutableArray<StreamRequest> Requests(bool isAdding, IReadOnlyList<StreamKey> streams, long firstId);

    /// <summary>The message that asks for news of contracts: listings, delistings, settlements.</summary>
    /// <param name="id">Its number.</param>
    StreamRequest ContractNews(long id);

    /// <summary>A decoder for these streams; its indexes are the list's.</summary>
    IFrameDecoder DecoderFor(IReadOnlyList<StreamKey> streams);

    /// <summary>What a connection that the server closed in order means.</summary>
    ExchangeFault Classify(SocketEnd end);

    /// <summary>What a connect or receive that threw means.</summary>
    ExchangeFault Classify(Exception failure);

    /// <summary>What a refused request means.</summary>
    ExchangeFault Classify(int code, string text);
}
