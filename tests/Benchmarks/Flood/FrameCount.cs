using ActorNotice.Benchmarks.Harness;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>Frames handed over so far: written by the receiving thread, read by the one that measures.</summary>
internal sealed class FrameCount
{
    private long _frames;

    internal long Value => Volatile.Read(ref _frames);

    internal void Add() => Volatile.Write(ref _frames, _frames + 1);

    /// <summary>Lets it run in for a while, then measures.</summary>
    internal async Task<Reading> MeasureAsync(TimeSpan length)
    {
        var from = Value;
        while (Value == from) await Task.Delay(Pause.Short, TimeProvider.System);
        await Task.Delay(Pause.RunIn, TimeProvider.System);
        var meter = Meter.Start(Value);
        await Task.Delay(length, TimeProvider.System);
        return meter.Stop(Value);
    }
}
