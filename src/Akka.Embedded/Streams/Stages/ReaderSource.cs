using System.Threading.Channels;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What can be read from a channel.</summary>
internal sealed class ReaderSource<T> : SourceLogic<T>
{
    private readonly ChannelReader<T> _reader;
    private readonly Inbox<Task<bool>> _waited;

    public ReaderSource(ChannelReader<T> reader)
    {
        _reader = reader;
        _waited = NewInbox<Task<bool>>(OnWaited);
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        // A channel that ends while there is no demand ends the stream then, if nothing is left in it.
        _reader.Completion.ContinueWith(
            _ => _waited.Send(Task.FromResult(true)), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_reader.TryRead(out var element)) Out.Push(element);
        else _reader.WaitToReadAsync().AsTask().SendTo(_waited);
    }

    private void OnWaited(Task<bool> waited)
    {
        // A channel is complete when it has ended and nothing is left in it.
        if (_reader.Completion.IsCompleted) Finish();
        else if (waited.Failure() is { } failure) FailStage(failure);
        else if (Out.IsAvailable) OnPull();
    }

    private void Finish()
    {
        if (_reader.Completion.Failure() is { } failure) FailStage(failure);
        else CompleteStage();
    }
}
