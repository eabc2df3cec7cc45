using ActorNotice.Simulation.Clock;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>
/// The loop that lets the market happen: plays the events of all subscribed streams in the order of market time, each
/// when the clock says so, and waits for readers that are full. Nothing is lost, only late.
/// </summary>
internal sealed class MarketPump : IAsyncDisposable
{
    private readonly SimulatedExchangeOptions _options;
    private readonly TimeProvider _time;
    private readonly MarketClock _clock;
    private readonly ExchangeTally _tally;
    private readonly PumpCadence _cadence;
    private readonly WakeSignal _wake;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<CandleSeries, SeriesPump> _pumps = [];
    private readonly PriorityQueue<SeriesPump, (long AtMs, int Order)> _queue = new();
    private readonly Dictionary<string, int> _order;
    private readonly long _endMs;
    private readonly Task _running;
    private long _horizonMs;
    private long _closes;

    internal MarketPump(
        SimulatedMarket market, SimulatedExchangeOptions options, MarketClock clock, ExchangeTally tally,
        TimeProvider time, IPeerTransport transport)
    {
        (_options, _clock, _tally, _time) = (options, clock, tally, time);
        _cadence = new PumpCadence(options);
        _wake = new WakeSignal(time);
        _order = market.Symbols.Select(static (spec, index) => (spec, index))
            .ToDictionary(static one => one.spec.Symbol.Name, static one => one.index);
        // A recorded market's time stops with its last close: behind it everything would only look overdue.
        var lagMs = (long)options.CloseLag.TotalMilliseconds;
        _endMs = market.EndMs == long.MaxValue ? long.MaxValue : market.EndMs + lagMs;
        _horizonMs = clock.IsPaced ? long.MaxValue : clock.NowMs;
        Registry = new StreamRegistry(market, _wake);
        var waits = options.Epoch is null && (options.WaitForSubscriber ?? market.IsRecorded);
        _running = transport.Run(() => RunAsync(waits));
    }

    /// <summary>Who reads what.</summary>
    internal StreamRegistry Registry { get; }

    /// <summary>Done once every subscribed stream has played its last candle.</summary>
    internal Task Ended => _ended.Task;

    /// <summary>Whether events pass without a frame.</summary>
    internal bool IsSilent { get; set; }

    /// <summary>What is done to events on their way.</summary>
    internal FrameRules Rules { get; } = new();

    /// <summary>What the market lacks.</summary>
    internal MarketDamage Damage { get; } = new();

    /// <summary>Called with the number of closes so far after each of them, whether or not it left; null =
    /// nobody.</summary>
    internal Action<long>? OnClose { get; set; }

    /// <summary>How far the exchange's clock is wrong in what it says, ms.</summary>
    internal long SkewMs
    {
        get => _cadence.SkewMs;
        set => _cadence.SkewMs = value;
    }

    /// <summary>Market time, Unix ms: the clock's, but never ahead of the events played.</summary>
    internal long NowMs => Math.Min(Math.Min(_clock.NowMs, Volatile.Read(ref _horizonMs)), _endMs);

    /// <summary>Stops market time; events wait.</summary>
    internal void Pause() => _clock.Pause(Volatile.Read(ref _horizonMs));

    /// <summary>Lets market time go on.</summary>
    internal void Resume()
    {
        _clock.Resume();
        _wake.Set();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Not CancelAsync: it would leave a virtual world's thread.
        _stop.Cancel();
        await _running;
        await _wake.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RunAsync(bool waits)
    {
        try
        {
            await StartAsync(waits);
            while (true) await StepAsync();
        }
        catch (OperationCanceledException)
        {
            // Stopping is the only way out of the loop; whoever waits for the end must not wait for ever.
            _ended.TrySetResult();
        }
    }

    private async Task StartAsync(bool waits)
    {
        while (waits)
        {
            while (Registry.Count == 0) await _wake.WaitAsync(_stop.Token);
            var version = Registry.Version;
            if (_options.Settle > TimeSpan.Zero) await Task.Delay(_options.Settle, _time, _stop.Token);
            waits = Registry.Count == 0 || Registry.Version != version;
        }

        if (_options.Epoch is { } epoch) _clock.StartSince(epoch);
        else _clock.Start();
    }

    private async ValueTask StepAsync()
    {
        _stop.Token.ThrowIfCancellationRequested();
        while (Registry.TryNextChange(out var change)) Apply(change.Topic, change.IsNew);

        var atMs = _queue.TryPeek(out var pump, out var priority) ? priority.AtMs : long.MaxValue;
        var wait = pump is null ? Timeout.InfiniteTimeSpan : _clock.Until(atMs);
        if (pump is not null && wait == TimeSpan.Zero)
        {
            await PlayAsync(pump, atMs);
            return;
        }

        // REST must not show a candle closed before its closing frame is on its way.
        if (_clock.IsPaced) Volatile.Write(ref _horizonMs, atMs);
        if (pump is null && _pumps.Count > 0) _ended.TrySetResult();
        await _wake.WaitAsync(wait, _stop.Token);
    }

    private async ValueTask PlayAsync(SeriesPump pump, long atMs)
    {
        Volatile.Write(ref _horizonMs, atMs);
        _queue.Dequeue();
        await pump.PlayAsync(EmitAsync);
        Enqueue(pump);
    }

    private void Apply(KlineTopic topic, bool isNew)
    {
        if (!_pumps.TryGetValue(topic.Source, out var pump))
        {
            pump = new SeriesPump(topic.Market, topic.Source, _cadence);
            _pumps.Add(topic.Source, pump);
        }

        // Shorter intervals first: a client sees the minute close before the hour that ends with it.
        var others = pump.Topics.Remove(topic);
        pump.Topics = isNew ? [.. others.Append(topic).OrderBy(static one => one.Stream.Interval)] : others;
        if (isNew && others.Length > 0)
        {
            pump.Join(topic);
        }
        else if (isNew)
        {
            pump.Seek(NowMs);
            Enqueue(pump);
        }
        else if (others.Length == 0)
        {
            _pumps.Remove(topic.Source);
            _queue.Remove(pump, out _, out _);
        }
    }

    private void Enqueue(SeriesPump pump)
    {
        if (pump.NextMs < long.MaxValue) _queue.Enqueue(pump, (pump.NextMs, _order[pump.SymbolName]));
    }

    private async ValueTask EmitAsync(KlineTopic topic, KlineFrame frame, bool isClose)
    {
        if (!IsSilent && !Damage.Hides(topic.Stream, topic.IsOwn, frame.OpenMs))
        {
            foreach (var reader in topic.Readers)
            {
                var bytes = reader.IsCombined ? frame.Wrapped : frame.Raw;
                if (!Rules.IsEmpty) await EmitChangedAsync(new(topic.Stream, isClose, reader, bytes.ToArray()));
                else if (await SendAsync(reader, bytes)) _tally.Sent(isClose);
            }
        }

        if (isClose) OnClose?.Invoke(++_closes);
    }

    private async ValueTask EmitChangedAsync(OutgoingFrame frame)
    {
        foreach (var part in Rules.Pass(frame))
        {
            if (part.Delay > TimeSpan.Zero) _ = SendLaterAsync(part);
            else if (part.IsSplit) part.Reader.Peer.SendSplit(part.Utf8.Span);
            else await SendAsync(part.Reader, part.Utf8);
            _tally.Sent(part.IsClose);
        }
    }

    private async Task SendLaterAsync(OutgoingFrame frame)
    {
        try
        {
            await Task.Delay(frame.Delay / _clock.Speed, _time, _stop.Token);
            frame.Reader.Peer.SendNow(frame.Utf8.Span);
        }
        catch (OperationCanceledException)
        {
            // The exchange stops: what was under way is lost, as on any line.
        }
    }

    // Nearly always there is room; the wait is the back-pressure that holds the whole market.
    private async ValueTask<bool> SendAsync(StreamConnection reader, ReadOnlyMemory<byte> bytes) =>
        reader.Peer.TrySend(bytes.Span) || await reader.Peer.SendAsync(bytes, _stop.Token);
}
