using System.Globalization;
using System.Text;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>Results as text for people; nothing in it depends on when or how fast it was played.</summary>
public static class StoryText
{
    private const string Legend = "  - expected, but did not happen    + happened, but was not expected";
    private const int Around = 2; // lines that are shown on each side of a difference

    /// <summary>One line, and below it the differences on their time axis, or all of it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isWhole">Whether the whole axis is wanted.</param>
    public static string Report(ScenarioResult result, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        var count = result.Lines.Count(static line => line.Mark == StoryMark.Same);
        var word = result.IsAsExpected ? "as expected" : $"{result.Differences} differences";
        var (scenario, sign) = (result.Scenario, result.IsAsExpected ? "✓" : "✗");
        text.Append(CultureInfo.InvariantCulture, $"{sign} {Path.GetFileName(scenario.File)}: {scenario.Title}; ")
            .Append(CultureInfo.InvariantCulture, $"{StoryTime.Write(scenario.Length)} of market, ")
            .AppendLine(CultureInfo.InvariantCulture, $"{count} expectations met, {word}");
        foreach (var why in result.NotJudged) text.AppendLine(CultureInfo.InvariantCulture, $"  not judged, {why}");
        if (!result.IsAsExpected) text.AppendLine(Legend);
        var hidden = false;
        for (var i = 0; i < result.Lines.Length; i++)
        {
            var isShown = isWhole || IsNearDifference(result, i);
            if (isShown) text.AppendLine(CultureInfo.InvariantCulture, $"  {result.Lines[i]}");
            else if (!hidden && !result.IsAsExpected) text.AppendLine("  …");
            hidden = !isShown;
        }

        return text.ToString();
    }

    /// <summary>What happened as an <c>expect</c> block for the scenario's file.</summary>
    /// <param name="result">The result.</param>
    public static string ExpectBlock(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder("expect {\n");
        (string Key, StoryLane Lane)[] keys =
        [
            ("notices", StoryLane.Notice), ("held", StoryLane.Held), ("alerts", StoryLane.Alert),
            ("states", StoryLane.State), ("talk", StoryLane.Talk),
        ];
        foreach (var (key, lane) in keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key} = [\n");
            foreach (var line in result.Lines.Where(line => line.Lane == lane && line.Mark != StoryMark.Missing))
                text.Append(CultureInfo.InvariantCulture, $"        \"{StoryTime.Write(line.At)} {line.What}\"\n");
            text.Append("    ]\n");
        }

        return text.Append("}\n").ToString();
    }

    private static bool IsNearDifference(ScenarioResult result, int index)
    {
        var from = Math.Max(0, index - Around);
        var to = Math.Min(result.Lines.Length - 1, index + Around);
        for (var i = from; i <= to; i++)
            if (result.Lines[i].Mark is StoryMark.Missing or StoryMark.Extra) return true;
        return false;
    }
}
