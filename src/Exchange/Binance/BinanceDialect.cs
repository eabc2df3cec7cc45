using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>How Binance USDⓈ-M kline streams are addressed, asked for and read.</summary>
internal sealed class BinanceDialect(ExchangeSettings settings) : IStreamDialect
{
    public Uri Address { get; } = BinanceAddresses.CombinedStream(settings.WebSocketBase, settings.Route);

    public ImmutableArray<StreamRequest> Requests(bool isAdding, IReadOnlyList<StreamKey> streams, long firstId) =>
        SubscribeFrames.Build(isAdding, streams, firstId);

    public StreamRequest ContractNews(long id) => SubscribeFrames.ContractNews(id);

    public IFrameDecoder DecoderFor(IReadOnlyList<StreamKey> streams) => new KlineFrameParser(streams);

    public ExchangeFault Classify(SocketEnd end) => BinanceFailures.Of(end);

    public ExchangeFault Classify(Exception failure) => BinanceFailures.Of(failure);

    public ExchangeFault Classify(int code, string text) => BinanceErrorCodes.Fault(code, text);
}
