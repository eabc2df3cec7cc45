using System.CommandLine;
using ActorNotice.Security.Audit;

namespace ActorNotice.Cli.Audit;

/// <summary>The filters of <c>audit show</c>; a text filter takes every line that holds the text.</summary>
internal sealed class AuditFilter
{
    private readonly Option<DateTimeOffset?> _since = Time("--since", "From this time on.");
    private readonly Option<DateTimeOffset?> _until = Time("--until", "Before this time.");
    private readonly Option<string?> _actor = Text("--actor", "Who.");
    private readonly Option<string?> _action = Text("--action", "What, for example key.sign.");
    private readonly Option<string?> _subject = Text("--subject", "To what.");
    private readonly Option<string?> _outcome = Text("--outcome", "How it ended, for example refused.");
    private readonly Option<bool> _security = new("--security") { Description = "Security facts only." };
    private readonly Option<int?> _last = new("--last") { Description = "Only the last N of them.", HelpName = "N" };

    internal void AddTo(Command verb)
    {
        Option[] all = [_since, _until, _actor, _action, _subject, _outcome, _security, _last];
        foreach (var option in all) verb.Add(option);
    }

    internal IEnumerable<AuditRecord> Apply(IEnumerable<AuditRecord> records, ParseResult parsed)
    {
        var since = parsed.GetValue(_since) ?? DateTimeOffset.MinValue;
        var until = parsed.GetValue(_until) ?? DateTimeOffset.MaxValue;
        var wanted = records
            .Where(record => record.Time >= since && record.Time < until)
            .Where(record => Holds(record.Actor, parsed.GetValue(_actor)))
            .Where(record => Holds(record.Action, parsed.GetValue(_action)))
            .Where(record => Holds(record.Subject, parsed.GetValue(_subject)))
            .Where(record => Holds(record.Outcome, parsed.GetValue(_outcome)))
            .Where(record => record.Security || !parsed.GetValue(_security));
        return parsed.GetValue(_last) is { } last ? wanted.TakeLast(last) : wanted;
    }

    private static bool Holds(string text, string? part) =>
        part is null || text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Option<DateTimeOffset?> Time(string name, string description) =>
        new(name) { Description = description, HelpName = "TIME" };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "TEXT" };
}
