using System.Text;

namespace ActorNotice.Hocon;

/// <summary>Gathers the pieces of one value; neighbouring plain text is joined at once.</summary>
internal sealed class PieceList
{
    private readonly List<Node> _pieces = [];
    private readonly StringBuilder _text = new();
    private LiteralNode? _first;
    private bool _joined;
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
        if (!_joined)
            _text.Append(_first?.Value.Text);
        _quoted |= _first is { Value.IsQuoted: true } || next.Value.IsQuoted;
        _text.Append(blank).Append(next.Value.Text);
        _joined = true;
    }

    private void FlushText()
    {
        if (_first is null)
            return;
        _pieces.Add(_joined ? new LiteralNode(HoconScalar.Joined(_text.ToString(), _quoted, _first.Origin)) : _first);
        _text.Clear();
        (_first, _joined, _quoted) = (null, false, false);
    }

    private void RefuseTextWithTree()
    {
        if (_pieces.Find(p => p is LiteralNode) is not { } text)
            return;
        if (_pieces.Find(p => p is ObjectNode or ArrayNode) is { } tree)
            throw HoconException.At(
                tree.Origin, $"{(tree is ObjectNode ? "an object" : "an array")} cannot be joined with text in one value"
                + (text.Origin == tree.Origin ? "" : $" (the text is at {text.Origin}); is a comma or a new line missing?"));
    }
}
