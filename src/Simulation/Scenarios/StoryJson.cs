using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>Results as JSON, one object a line: <c>scenario, title, market, passed, differences, notJudged, timeline</c>, where
/// the timeline's entries are <c>at, lane, what, mark</c>.</summary>
public static class StoryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    /// <param name="result">The result.</param>
    public static string Line(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, result);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult result)
    {
        json.WriteStartObject();
        json.WriteString("scenario", Path.GetFileName(result.Scenario.File));
        json.WriteString("title", result.Scenario.Title);
        json.WriteString("market", StoryTime.Write(result.Scenario.Length));
        json.WriteBoolean("passed", result.IsAsExpected);
        json.WriteNumber("differences", result.Differences);
        json.WriteStartArray("notJudged");
        foreach (var why in result.NotJudged) json.WriteStringValue(why);
        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (var line in result.Lines)
        {
            json.WriteStartObject();
            json.WriteString("at", StoryTime.Write(line.At));
            json.WriteString("lane", StoryTime.Word(line.Lane));
            json.WriteString("what", line.What);
            json.WriteString("mark", StoryTime.Word(line.Mark));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
