using System.Threading.Channels;

namespace Akka.Streams.Dsl;

/// <summary>Sinks into channels.</summary>
public static class ChannelSink
{
    /// <summary>Elements wait in a bounded channel until they are read.</summary>
    /// <param name="bufferSize">How many.</param>
    /// <param name="singleReader">Whether only one thread at a time reads.</param>
    /// <param name="fullMode">What a full channel does.</param>
    public static Sink<T, ChannelReader<T>> AsReader<T>(
        int bufferSize, bool singleReader = false, BoundedChannelFullMode fullMode = BoundedChannelFullMode.Wait) =>
        Sink.ChannelReader<T>(bufferSize, singleReader, fullMode);

    /// <summary>Writes all elements into a channel, as fast as it takes them.</summary>
    /// <param name="writer">The channel.</param>
    /// <param name="isOwner">Whether the stream's end ends the channel.</param>
    public static Sink<T, NotUsed> FromWriter<T>(ChannelWriter<T> writer, bool isOwner) =>
        Sink.FromWriter(writer, isOwner);
}
