using System.Threading.Channels;

namespace Akka.Streams.Dsl;

/// <summary>Sources of channels.</summary>
public static class ChannelSource
{
    /// <summary>What can be read from a channel.</summary>
    /// <param name="reader">The channel.</param>
    public static Source<T, NotUsed> FromReader<T>(ChannelReader<T> reader) => Source.ChannelReader(reader);

    /// <summary>What is written into a bounded channel.</summary>
    /// <param name="bufferSize">How many elements wait for demand.</param>
    /// <param name="singleWriter">Whether only one thread at a time writes.</param>
    /// <param name="fullMode">What a full channel does.</param>
    public static Source<T, ChannelWriter<T>> Create<T>(
        int bufferSize, bool singleWriter = false, BoundedChannelFullMode fullMode = BoundedChannelFullMode.Wait) =>
        Source.Channel<T>(bufferSize, singleWriter, fullMode);
}
