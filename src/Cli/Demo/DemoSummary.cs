using System.Globalization;
using ActorNotice.Host;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Cli.Demo;

/// <summary>What the demo did, in a few lines.</summary>
internal static class DemoSummary
{
    internal static void Write(TextWriter to, ServiceSnapshot end, ExchangeCounters exchange, int received)
    {
        var decisions = end.Watch.Streams.Aggregate(
            VerdictCounts.Zero, static (sum, stream) => sum.Add(stream.Decisions));
        to.WriteLine();
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"frames     {exchange.UpdatesSent} updates and {exchange.ClosesSent} closes sent by the exchange"));
        to.WriteLine($"candles    {decisions.Total} decided, one decision each");
        foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => decisions[verdict] > 0))
            to.WriteLine($"           {decisions[verdict],7} {verdict}");
        foreach (var channel in end.Notifier.Channels) to.WriteLine(Line(channel));
        to.WriteLine($"telegram   {received} messages arrived there");
    }

    private static string Line(ChannelSnapshot channel) =>
        $"notices    {channel.Delivered} delivered by {channel.Channel}, {channel.Failed + channel.Lost} failed; "
            + $"close read to "
        + $"confirmed: p50 {Millis(channel.LatencyPercentile(50))}, p99 {Millis(channel.LatencyPercentile(99))}";

    private static string Millis(TimeSpan? latency) => latency is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalMilliseconds:0.00} ms")
        : "none";
}
