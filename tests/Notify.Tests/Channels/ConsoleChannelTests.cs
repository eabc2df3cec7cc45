using ActorNotice.Notify.Channels;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Channels;

public sealed class ConsoleChannelTests
{
    [Fact]
    public async Task WhenANoticeIsWrittenThenItIsPlainTextThatEndsItsLine()
    {
        using var output = new StringWriter();
        output.NewLine = "\n";
        using var channel = new ConsoleChannel(output, Some.Writer());
        Assert.Equal(DeliveryOutcome.Delivered(), await channel.DeliverAsync(Some.SignalNotice(), DeliveryMarks.None, default));
        Assert.Equal(Some.Writer().Plain(Some.SignalNotice(), DeliveryMarks.None) + "\n", output.ToString());
    }

    [Fact]
    public async Task WhenAReasonHoldsTerminalEscapesThenTheyDoNotReachTheTerminal()
    {
        using var output = new StringWriter();
        using var channel = new ConsoleChannel(output, Some.Writer());
        await channel.DeliverAsync(Some.AdminNotice(AdminNotices.Resumed("\u001b[2J\u0007\rgone")), DeliveryMarks.None, default);
        Assert.Contains(" [2J  gone", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheTerminalIsClosedThenTheNoticeIsRejectedAndNothingIsThrown()
    {
        var output = new StreamWriter(new MemoryStream());
        await output.DisposeAsync();
        using var channel = new ConsoleChannel(output, Some.Writer());
        Assert.Equal(DeliveryStatus.Rejected, (await channel.DeliverAsync(Some.SignalNotice(), DeliveryMarks.None, default)).Status);
    }
}
