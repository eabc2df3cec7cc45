using System.Globalization;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Signals.Tests.Support;

/// <summary>Indicator results that others computed, in their own layouts.</summary>
internal static class ReferenceFiles
{
    internal static IEnumerable<Price> Closes(string name) => SharedData.Rows(name).Skip(1)
        .Select(static row => Price.Parse(row[4]));

    internal static List<double?> Csv(string name, int column) =>
        [.. SharedData.Rows(name).Skip(1)
            .Select(row => (double?)double.Parse(row[column], CultureInfo.InvariantCulture))];

    internal static List<double?> Json(string name, string property)
    {
        using var document = JsonDocument.Parse(SharedData.Text(name));
        return [.. document.RootElement.EnumerateArray().Select(element =>
            element.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble()
                : (double?)null)];
    }
}
