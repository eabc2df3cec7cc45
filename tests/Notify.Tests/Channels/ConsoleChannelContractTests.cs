using ActorNotice.Notify.Channels;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Channels;

public sealed class ConsoleChannelContractTests : NoticeChannelContract
{
    internal override INoticeChannel Healthy => new ConsoleChannel(TextWriter.Null, Some.Writer());

    internal override INoticeChannel Broken => new ConsoleChannel(Closed(), Some.Writer());

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;

    private static StreamWriter Closed()
    {
        var writer = new StreamWriter(new MemoryStream());
        writer.Dispose();
        return writer;
    }
}
