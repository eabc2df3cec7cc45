using System.Threading.Channels;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Writes all elements into a channel, as fast as it takes them.</summary>
internal sealed class WriterSink<T> : SinkLogic<T>
{
    private readonly ChannelWriter<T> _writer;
    private readonly bool _isOwner;
    private readonly Inbox<Task<bool>> _waited;
    private readonly Queue<T> _held = new(1);

    /// <param name="writer">The channel.</param>
    /// <param name="isOwner">Whether the stream's end ends the channel.</param>
    public WriterSink(ChannelWriter<T> writer, bool isOwner)
    {
        (_writer, _isOwner) = (writer, isOwner);
        _waited = NewInbox<Task<bool>>(OnWaited);
    }

    /// <inheritdoc />
    public override void OnPush() => Write(In.Grab());

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_held.Count == 0) End(null);
        else KeepsGoing = true;
    }

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        End(cause);
        FailStage(cause);
    }

    /// <inheritdoc />
    protected override void PostStop() => End(new AbruptStageTerminationException(ToString()));

    private void Write(T element)
    {
        if (_writer.TryWrite(element))
        {
            if (In.IsClosed) End(null);
            else In.TryPull();
        }
        else
        {
            _held.Enqueue(element);
            _writer.WaitToWriteAsync().AsTask().SendTo(_waited);
        }
    }

    // A channel that was ended by somebody else wants no more.
    private void OnWaited(Task<bool> waited)
    {
        if (waited.Failure() is { } failure) FailStage(failure);
        else if (!waited.Result) CompleteStage();
        else if (_held.TryDequeue(out var element)) Write(element);
    }

    private void End(Exception? failure)
    {
        if (_isOwner) _writer.TryComplete(failure);
        if (failure is null) CompleteStage();
    }
}
