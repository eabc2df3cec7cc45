using System.Collections;
using System.Text.RegularExpressions;
using Akka.Event;

namespace Akka.Hosting.Logging;

/// <summary>A log event as Microsoft.Extensions.Logging wants it: named values, the template, and a text.</summary>
internal sealed partial class HostLogState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _entries = [];
    private readonly string _text;

    public HostLogState(LogEvent log)
    {
        _text = $"[{log.LogSource}] {log.Message}";
        _entries.Add(new("LogSource", log.LogSource));
        if (log.Message is not LogMessage message) return;
        var names = HoleName().Matches(message.Format).Select(match => match.Groups[1].Value);
        foreach (var (name, value) in names.Zip(message.Parameters())) _entries.Add(new(name, value));
        _entries.Add(new("{OriginalFormat}", message.Format));
    }

    public int Count => _entries.Count;

    public KeyValuePair<string, object?> this[int index] => _entries[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text;

    [GeneratedRegex(@"(?<!\{)\{@?(\w+)[^{}]*\}")]
    private static partial Regex HoleName();
}
