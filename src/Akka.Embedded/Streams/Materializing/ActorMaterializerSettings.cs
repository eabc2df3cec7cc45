using Akka.Actor;
using Akka.Streams.Supervision;
using Decider = Akka.Streams.Supervision.Decider;

namespace Akka.Streams;

/// <summary>How a materializer runs streams; read from <c>akka.stream.materializer</c>. Immutable.</summary>
public sealed class ActorMaterializerSettings
{
    /// <summary>The dispatcher of the streams' actors; empty for the default one.</summary>
    public readonly string Dispatcher;

    /// <summary>How many elements may wait where a stream enters another actor.</summary>
    public readonly int MaxInputBufferSize;

    /// <summary>What stages do about failures of the code they were given.</summary>
    public readonly Decider SupervisionDecider;

    /// <summary>How many deliveries a stream makes before it lets other messages in.</summary>
    public readonly int SyncProcessingLimit;

    // Akka.NET's defaults.
    private const int DefaultInputBuffer = 16;
    private const int DefaultProcessingLimit = 1000;

    private ActorMaterializerSettings(string dispatcher, int maxInputBuffer, Decider decider, int syncProcessingLimit)
    {
        (Dispatcher, SupervisionDecider) = (dispatcher, decider);
        (MaxInputBufferSize, SyncProcessingLimit) = (maxInputBuffer, syncProcessingLimit);
    }

    /// <summary>A system's settings.</summary>
    /// <param name="system">The system.</param>
    public static ActorMaterializerSettings Create(ActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.stream.materializer");
        return new ActorMaterializerSettings(
            config?.GetString("dispatcher", string.Empty) ?? string.Empty,
            config?.GetInt("max-input-buffer-size", DefaultInputBuffer) ?? DefaultInputBuffer,
            Deciders.StoppingDecider,
            config?.GetInt("sync-processing-limit", DefaultProcessingLimit) ?? DefaultProcessingLimit);
    }

    /// <summary>With another dispatcher.</summary>
    /// <param name="dispatcher">Its path in the configuration.</param>
    public ActorMaterializerSettings WithDispatcher(string dispatcher) =>
        new(dispatcher, MaxInputBufferSize, SupervisionDecider, SyncProcessingLimit);

    /// <summary>With another bound where streams enter other actors.</summary>
    /// <param name="initialSize">Not used: buffers grow with what is in them.</param>
    /// <param name="maxSize">The bound, at least 1.</param>
    public ActorMaterializerSettings WithInputBuffer(int initialSize, int maxSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(initialSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSize, initialSize);
        return new ActorMaterializerSettings(Dispatcher, maxSize, SupervisionDecider, SyncProcessingLimit);
    }

    /// <summary>With another way to deal with failures.</summary>
    /// <param name="decider">Decides.</param>
    public ActorMaterializerSettings WithSupervisionStrategy(Decider decider) =>
        new(Dispatcher, MaxInputBufferSize, decider, SyncProcessingLimit);

    /// <summary>With another share of its actor's turns.</summary>
    /// <param name="limit">Deliveries, at least 1.</param>
    public ActorMaterializerSettings WithSyncProcessingLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new ActorMaterializerSettings(Dispatcher, MaxInputBufferSize, SupervisionDecider, limit);
    }
}
