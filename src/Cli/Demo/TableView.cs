using System.Globalization;
using ActorNotice.Exchange;
using ActorNotice.Host;
using ActorNotice.Signals;
using Spectre.Console;

namespace ActorNotice.Cli.Demo;

/// <summary>A live table: symbol, price, bands, %B bar, state, and the last notice below it.</summary>
internal sealed class TableView : IDemoView
{
    /// <inheritdoc/>
    public TextWriter? Notices => null;

    /// <inheritdoc/>
    public Task RunAsync(Func<Action<NoticeService, ServiceSnapshot>, Task> loop) =>
        AnsiConsole.Live(new Table()).StartAsync(live => loop((service, now) =>
        {
            live.UpdateTarget(Build(service.Prices, now));
            live.Refresh();
        }));

    private static Table Build(LatestPrices prices, ServiceSnapshot now)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Title(now)) };
        table.AddColumns("Symbol", "Int", "Price", "Lower", "Middle", "Upper", "Width", "%B", "State", "Notices");
        foreach (var stream in now.Watch.Streams) table.AddRow(Row(prices, stream));
        if (now.Notifier.LastNotice is { } last) table.Caption = new TableTitle(Markup.Escape(last));
        return table;
    }

    private static string Title(ServiceSnapshot now) =>
        $"ActorNotice demo · {now.Strategy.Phase} · {now.Strategy.LiveStreams}/{now.Strategy.WatchedStreams} live · "
        + $"{now.Watch.Streams.Sum(static stream => stream.Decisions.Total)} decisions · {now.Notifier.Delivered} "
        + $"delivered";

    private static string[] Row(LatestPrices prices, StreamSnapshot stream) =>
    [
        Markup.Escape(stream.Stream.Symbol.Name), stream.Stream.Interval.Code,
        prices.TryGet(stream.Stream, out var latest) ? latest.Price.ToString() : "…",
        Number(stream.Bands?.Lower), Number(stream.Bands?.Middle), Number(stream.Bands?.Upper),
        stream.Bands is { } bands ? bands.Bandwidth.ToString("P2", CultureInfo.InvariantCulture) : "…",
        PercentBar.Of(stream.Bands?.PercentB), StateOf(stream.State),
        string.Create(
            CultureInfo.InvariantCulture,
            $"[green]{stream.Decisions[Verdict.Long]}[/] / [red]{stream.Decisions[Verdict.Short]}[/]"),
    ];

    private static string StateOf(WatchState state) => state switch
    {
        WatchState.Live => "[green]live[/]",
        WatchState.Suspended => "[red]suspended[/]",
        WatchState.Syncing => "[yellow]syncing[/]",
        _ => "waiting",
    };

    private static string Number(double? value) => value?.ToString("G7", CultureInfo.InvariantCulture) ?? "…";
}
