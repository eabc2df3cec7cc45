using System.Collections.Immutable;
using Akka.Actor;

namespace ActorNotice.Exchange.Universe;

/// <summary>The calls that read the market; they run off the actor's turn and come back as one
/// <see cref="MarketRead"/>.</summary>
internal sealed class MarketCalls : IDisposable
{
    private const string CatalogCall = "list of symbols";
    private const string VolumesCall = "24-hour volumes";
    private readonly IMarketRest _rest;
    private readonly CancellationTokenSource _end = new();

    private MarketCalls(IMarketRest rest) => _rest = rest;

    /// <summary>Calls for one life of the actor.</summary>
    internal static MarketCalls Over(IMarketRest rest) => new(rest);

    /// <summary>Reads the list of contracts and, if wanted, the volumes.</summary>
    internal void Read(IActorRef self, bool withVolumes) => ReadAsync(withVolumes).PipeTo(
        self, success: static read => read, failure: static broken => new MarketRead(null, null, [Broken(broken)]));

    /// <summary>Cancels what is under way.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task<MarketRead> ReadAsync(bool withVolumes)
    {
        var end = _end.Token;
        await Task.Yield();
        var catalog = await _rest.CatalogAsync(end);
        var done = ImmutableArray.Create(new CallDone(CatalogCall, catalog.UsedWeight, catalog.Fault));
        if (!withVolumes || catalog.Fault is not null) return new MarketRead(catalog.Value, null, done);

        var volumes = await _rest.DayVolumesAsync(end);
        return new MarketRead(
            catalog.Value, volumes.Value, done.Add(new CallDone(VolumesCall, volumes.UsedWeight, volumes.Fault)));
    }

    private static CallDone Broken(Exception broken) => new(
        CatalogCall, null, new ExchangeFault(
            FaultKind.Transient, FaultCause.Network, $"call failed: {broken.GetType().Name}"));
}
