using System.Globalization;
using System.Text;
using System.Text.Json;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Tuning;

/// <summary>A sweep's result as text: a table, JSON lines, and a settings file.</summary>
public static class TuneText
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse(
        "{0,4} {1,6} {2,6} {3,9} {4,-12} {5,-10} {6,7} {7,8} {8,7} {9,7} {10,9} {11,8} {12,9}");

    /// <summary>The table, the walk forward below it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="top">How many rules.</param>
    public static string Table(TuneResult result, int top)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Grid.Count} rules; score = share of signals back at the ")
            .Append(CultureInfo.InvariantCulture, $"middle band within {result.Goal.Within} candles × fit to ")
            .AppendLine(CultureInfo.InvariantCulture, $"{result.Goal.NoticesADay} notices a day");
        text.Append(CultureInfo.InvariantCulture, $"chosen by the first {result.SeenDays:0.#} days, judged by the ")
            .AppendLine(CultureInfo.InvariantCulture, $"last {result.UnseenDays:0.#} that no choice has seen");
        Line(
            text, "rank", "period", "dev", "squeeze", "rsi", "debounce", "score", "stable", "back", "a day", "| unseen",
            "back", "a day");
        for (var i = 0; i < Math.Min(top, result.Ranked.Length); i++) Add(text, result, i);
        text.AppendLine("walk forward: the best rule of all parts before, in the part that follows");
        foreach (var step in result.Walk)
            text.Append(CultureInfo.InvariantCulture, $"  from {Day(step.FromMs)}: {Words(step.Chosen)}, ")
                .AppendLine(CultureInfo.InvariantCulture, $"score {step.Score:0.000}, then {step.UnseenScore:0.000}");
        return text.ToString();
    }

    /// <summary>One JSON object a rule, best first.</summary>
    /// <param name="result">The result.</param>
    /// <param name="top">How many rules.</param>
    public static string JsonLines(TuneResult result, int top)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        foreach (var (row, index) in result.Ranked.Take(top).Select(static (row, index) => (row, index)))
            text.Append(JsonSerializer.Serialize(new
            {
                rank = index + 1,
                period = row.Rule.Period,
                deviations = row.Rule.Deviations,
                bandwidth = row.Rule.SqueezeBandwidth,
                rsi = row.Rule.Rsi?.Period,
                oversold = row.Rule.Rsi?.Oversold,
                overbought = row.Rule.Rsi?.Overbought,
                cooldown = row.Choice.Debounce.Cooldown,
                episode = row.Choice.Debounce.Episode,
                score = row.Score,
                stability = row.Stability,
                returnRate = row.Seen.Rate,
                noticesADay = row.Seen.Signals / result.SeenDays,
                unseenScore = row.UnseenScore,
                unseenReturnRate = row.Unseen.Rate,
                unseenNoticesADay = row.Unseen.Signals / result.UnseenDays,
            })).Append('\n');
        return text.ToString();
    }

    /// <summary>The best rule as a settings file, to be included or to be given with <c>--config</c>.</summary>
    /// <param name="result">The result.</param>
    public static string Hocon(TuneResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var best = result.Ranked[0];
        var (on, debounce) = (best.Rule.Rsi, best.Choice.Debounce);
        var rsi = on is null
            ? "rsi.enabled = false"
            : $"rsi {{ enabled = true, period = {on.Period}, "
                + $"oversold = {N(on.Oversold)}, overbought = {N(on.Overbought)} }}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            # Chosen by actornotice tune out of {{result.Grid.Count}} rules,
            # for {{result.Goal.NoticesADay}} notices a day.
            # Score {{best.Score:0.000}} in the {{result.SeenDays:0.#}} days it was chosen by,
            # {{best.UnseenScore:0.000}} in the {{result.UnseenDays:0.#}} days after them;
            # stability {{best.Stability:0.00}}.
            actornotice.watch {
                bollinger { period = {{best.Rule.Period}}, deviations = {{N(best.Rule.Deviations)}} }
                squeeze.bandwidth = {{N(best.Rule.SqueezeBandwidth)}}
                {{rsi}}
                debounce { cooldown = {{debounce.Cooldown}}, episode = {{(debounce.Episode ? "true" : "false")}} }
            }

            """);
    }

    private static void Add(StringBuilder text, TuneResult result, int index)
    {
        var row = result.Ranked[index];
        Line(
            text, index + 1, row.Rule.Period, N(row.Rule.Deviations),
            N(row.Rule.SqueezeBandwidth, "0.##%"), Rsi(row.Rule.Rsi), Debounce(row.Choice),
            N(row.Score, "0.000"), N(row.Stability, "0.00"), N(row.Seen.Rate, "0.0%"),
            N(row.Seen.Signals / result.SeenDays, "0.00"), "| " + N(row.UnseenScore, "0.000"),
            N(row.Unseen.Rate, "0.0%"), N(row.Unseen.Signals / result.UnseenDays, "0.00"));
    }

    private static string Words(TuneChoice choice)
    {
        var rule = choice.Rule;
        return $"BB({rule.Period}, {N(rule.Deviations)}), squeeze {N(rule.SqueezeBandwidth, "0.##%")}, "
            + $"RSI {Rsi(rule.Rsi)}, debounce {Debounce(choice)}";
    }

    private static string Day(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How a way of debouncing is named.</summary>
    internal static string Debounce(TuneChoice choice) => choice.Debounce switch
    {
        { Episode: true, Cooldown: > 0 } both => $"episode+{both.Cooldown}",
        { Episode: true } => "episode",
        { Cooldown: > 0 } pause => $"cool {pause.Cooldown}",
        _ => "none",
    };

    /// <summary>How an RSI confirmation is named.</summary>
    internal static string Rsi(RsiRule? rule) =>
        rule is { } on ? $"{on.Period} {N(on.Oversold)}/{N(on.Overbought)}" : "off";

    private static string N<T>(T number, string? format = null)
        where T : IFormattable => number.ToString(format ?? "0.########", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, params object[] cells) =>
        text.AppendLine(string.Format(CultureInfo.InvariantCulture, Row, cells).TrimEnd());
}
