using System.Collections.Immutable;
using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// Reads templates: <c>{name}</c> is a placeholder, <c>{{</c> and <c>}}</c> are braces, the tags b i u s code emphasise
/// and end on their line, <c>&amp;lt;</c> and <c>&amp;amp;</c> are the characters themselves. Everything else is text.
/// </summary>
internal sealed class TemplateParser<TView>(
    string key,
    string source,
    IReadOnlyDictionary<string, Func<TView, string>> holes,
    ICollection<TemplateProblem> problems)
{
    private readonly ImmutableArray<ImmutableArray<TemplateNode<TView>>>.Builder _lines =
        ImmutableArray.CreateBuilder<ImmutableArray<TemplateNode<TView>>>();

    private readonly List<TemplateNode<TView>> _line = [];
    private readonly StringBuilder _literal = new();
    private readonly Stack<string> _open = [];
    private int _at;

    /// <summary>Reads the source; problems go to the collection, and the template then is only good for reading
    /// on.</summary>
    public Template<TView> Read()
    {
        while (_at < source.Length) ReadPiece();
        EndLine();
        return new Template<TView>(_lines.ToImmutable());
    }

    private void ReadPiece()
    {
        var rest = source.AsSpan(_at);
        if (rest[0] == '\n') EndLine();
        else if (rest.StartsWith("{{") || rest.StartsWith("}}")) Take(rest[..1], 2);
        else if (rest.StartsWith("&lt;")) Take("<", 4);
        else if (rest.StartsWith("&gt;")) Take(">", 4);
        else if (rest.StartsWith("&amp;")) Take("&", 5);
        else if (rest[0] == '{') ReadHole(rest);
        else if (rest[0] == '<') ReadTag(rest);
        else if (rest[0] == '}') Complain("a '}' without its '{' (write '}}' for the character)", 1);
        else Take(rest[..1], 1);
    }

    private void ReadHole(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('}', '\n');
        if (end < 0 || rest[end] != '}')
        {
            Complain("a '{' without its '}' (write '{{' for the character)", 1);
            return;
        }

        var name = rest[1..end].ToString();
        if (!holes.TryGetValue(name, out var value))
        {
            Complain($"no placeholder {{{name}}} here; there are: {string.Join(", ", holes.Keys.Order())}", end + 1);
            return;
        }

        Add(new TemplateNode<TView>(TemplateNodeKind.Hole, name, value), end + 1);
    }

    private void ReadTag(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        // A tag that is not allowed is no text either: most likely it is a slip, and Telegram would refuse the message.
        var isClose = rest.StartsWith("</");
        var name = end < 0 ? "" : rest[(isClose ? 2 : 1)..end].ToString();
        if (!TemplateTags.All.Contains(name))
            Complain("a '<' that begins no tag of b, i, u, s, code (write '&lt;' for the character)", 1);
        else if (!isClose)
        {
            _open.Push(name);
            Add(new TemplateNode<TView>(TemplateNodeKind.Open, name), end + 1);
        }
        else if (_open.TryPop(out var opened) && opened == name)
            Add(new TemplateNode<TView>(TemplateNodeKind.Close, name), end + 1);
        else Complain($"</{name}> ends nothing that was begun", end + 1);
    }

    private void Take(ReadOnlySpan<char> text, int length)
    {
        _literal.Append(text);
        _at += length;
    }

    private void Add(TemplateNode<TView> node, int length)
    {
        EndLiteral();
        _line.Add(node);
        _at += length;
    }

    private void Complain(string problem, int length)
    {
        problems.Add(new TemplateProblem(key, $"character {_at + 1}: {problem}"));
        _at += length;
    }

    private void EndLiteral()
    {
        if (_literal.Length > 0) _line.Add(new TemplateNode<TView>(TemplateNodeKind.Literal, _literal.ToString()));
        _literal.Clear();
    }

    private void EndLine()
    {
        // Tags end on their line: so a long text can be cut at any line end, and a line can be left out.
        if (_open.Count > 0) Complain($"<{_open.Peek()}> is not ended on its line", 0);
        _open.Clear();
        EndLiteral();
        _lines.Add([.. _line]);
        _line.Clear();
        _at++;
    }
}
