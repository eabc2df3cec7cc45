using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

// What the exchange room is told and what it says besides the feed protocol of Market. Commands go to the
// FeedSupervisor; facts are published on the EventStream and nobody is called back.

/// <summary>Command: from now on watch exactly these streams; what runs already is not disturbed.</summary>
/// <param name="Streams">All wanted streams; repeats do no harm.</param>
public sealed record WatchStreams(ImmutableArray<StreamKey> Streams);

/// <summary>Question: answered with <see cref="CatalogLoaded"/> as soon as the exchange's list of symbols is
/// there.</summary>
public sealed record CatalogWanted;

/// <summary>Fact and answer: the exchange's list of symbols was read.</summary>
/// <param name="Catalog">The list.</param>
public sealed record CatalogLoaded(SymbolCatalog Catalog);

/// <summary>Fact: a connection is open, all its streams are acknowledged.</summary>
/// <param name="Connection">Its name, <c>binance-1</c> ….</param>
/// <param name="Streams">What it carries.</param>
/// <param name="Attempt">Number of the connect since the actor started; 1 = the first.</param>
public sealed record ConnectionUp(string Connection, ImmutableArray<StreamKey> Streams, int Attempt);

/// <summary>Fact: a connection was lost, or an attempt to open it failed; it will be tried again.</summary>
/// <param name="Connection">Its name.</param>
/// <param name="Streams">What it should carry.</param>
/// <param name="Reason">One line for people, without secrets.</param>
/// <param name="Fault">The classified failure.</param>
/// <param name="Attempt">Number of the connect that ended.</param>
/// <param name="RetryIn">When the next attempt begins.</param>
public sealed record ConnectionLost(
    string Connection,
    ImmutableArray<StreamKey> Streams,
    string Reason,
    ExchangeFault Fault,
    int Attempt,
    TimeSpan RetryIn);

/// <summary>Fact: a connection changed its socket before the exchange would have cut it; nothing was
/// interrupted.</summary>
/// <param name="Connection">Its name.</param>
/// <param name="Attempt">Number of the connect that carries the streams now.</param>
/// <param name="OverlapCloses">Closes that came on both sockets meanwhile; the watch has met them as equal
/// repeats.</param>
/// <param name="Took">From the beginning to the end of the old socket.</param>
public sealed record ConnectionRotated(string Connection, int Attempt, long OverlapCloses, TimeSpan Took);

/// <summary>Fact: frames were not used; told at most every ten seconds a connection, and only when there were
/// any.</summary>
/// <param name="Connection">Where they came in.</param>
/// <param name="Counts">How many of which kind since the last time.</param>
public sealed record FramesRejected(string Connection, ImmutableDictionary<FrameRejection, long> Counts);

/// <summary>Fact: REST rests because the exchange demanded it.</summary>
/// <param name="Fault">What it said.</param>
/// <param name="Wait">How long.</param>
public sealed record RestPaused(ExchangeFault Fault, TimeSpan Wait);

/// <summary>Fact: a REST call failed in a way that waiting does not cure, or too often.</summary>
/// <param name="Call">Which, in words; no query.</param>
/// <param name="Fault">The classified failure.</param>
public sealed record RestFailed(string Call, ExchangeFault Fault);
