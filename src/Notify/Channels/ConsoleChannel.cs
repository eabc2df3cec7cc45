using System.Collections.Immutable;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Channels;

/// <summary>Notices as plain text on a writer that the command line owns.</summary>
internal sealed class ConsoleChannel(TextWriter output, NoticeWriter writer) : INoticeChannel
{
    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public int MaxInFlight => 1;

    /// <inheritdoc/>
    public ImmutableArray<PaceLimit> Pace => [];

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel)
    {
        var text = writer.Plain(notice, marks);
        try
        {
            await output.WriteLineAsync(text.AsMemory(), cancel);
            await output.FlushAsync(cancel);
            return DeliveryOutcome.Delivered();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The reader of a pipe has gone; trying again cannot bring it back, and the service must not stop for it.
            return DeliveryOutcome.Rejected($"the terminal is closed ({failure.GetType().Name})");
        }
    }

    /// <inheritdoc/>
    public Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) =>
        Task.FromResult(DeliveryOutcome.Delivered());

    /// <summary>Nothing: the writer belongs to the one who handed it in.</summary>
    public void Dispose()
    {
    }
}
