using System.Text;

namespace ActorNotice.Hocon;

/// <summary>Gathers the pieces of one value; neighbouring plain text is joined at once.</summary>
internal sealed class PieceList
{
    private readonly List<Node> _pieces = [];
    private LiteralNode? _first;
    // Made when a second text follows; most values are one piece.
    private StringBuilder? _text;
    private bool _quoted;

    /// <summary>Adds a piece with the blanks before it.</summary>
    public void Add(string blank, HoconOrigin blankAt, Node piece)
    {
        if (_first is not null && piece is LiteralNode next)
        {
            Join(blank, next);
            return;
        }

        FlushText();
        if (blank.Length > 0 && _pieces.Count > 0)
            _pieces.Add(new BlankNode(blank, blankAt));
        _first = piece as LiteralNode;
        if (_first is null)
            _pieces.Add(piece);
    }

    /// <summary>The value of all pieces; null when there are none.</summary>
    public Node? ToNode()
    {
        FlushText();
        RefuseTextWithTree();
        return _pieces.Count > 1 ? new ConcatNode(_pieces) : _pieces.SingleOrDefault();
    }

    private void Join(string blank, LiteralNode next)
    {
        _text ??= new StringBuilder(_first?.Value.Text);
        _quoted |= _first is { Value.IsQuoted: true } || next.Value.IsQuoted;
        _text.Append(blank).Append(next.Value.Text);
    }

    private void FlushText()
    {
        if (_first is null)
            return;
        _pieces.Add(
            _text is null ? _first : new LiteralNode(HoconScalar.Joined(_text.ToString(), _quoted, _first.Origin)));
        (_first, _text, _quoted) = (null, null, false);
    }

    // What substitutions stand for is known only when resolving; what is written out is refused here.
    private void RefuseTextWithTree()
    {
        var text = _pieces.Find(p => p is LiteralNode);
        var tree = _pieces.Find(p => p is ObjectNode or ArrayNode);
        if (text is null || tree is null)
            return;
        var what = tree is ObjectNode ? "an object" : "an array";
        // Values of a command-line option all have one origin; naming it twice would help nobody.
        var where = text.Origin == tree.Origin
            ? ""
            : $" (the text is at {text.Origin}); is a comma or a new line missing?";
        throw HoconException.At(tree.Origin, $"{what} cannot be joined with text in one value{where}");
    }
}
