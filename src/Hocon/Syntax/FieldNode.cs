namespace ActorNotice.Hocon;

/// <summary>One key of an object with everything that was assigned to it, the last assignment last.</summary>
internal sealed class FieldNode(string key)
{
    private readonly List<Node> _assignments = [];

    public string Key => key;

    public HoconOrigin KeyOrigin { get; private set; } = HoconOrigin.Unknown;

    public IReadOnlyList<Node> Assignments => _assignments;

    /// <summary>Assigns a value that was written later than all before.</summary>
    public void Assign(Node value, HoconOrigin keyOrigin)
    {
        KeyOrigin = keyOrigin;
        // Nothing stands between two written-out objects, so no self-reference can tell them apart.
        if (value is ObjectNode added && _assignments is [.., ObjectNode last])
        {
            last.Take(added);
            return;
        }

        // A simple value hides all before it, also from later self-references.
        if (value is LiteralNode)
            _assignments.Clear();
        _assignments.Add(value);
    }

    /// <summary>The object to write into for a key path such as <c>a.b</c>.</summary>
    public ObjectNode OpenObject(HoconOrigin keyOrigin)
    {
        if (_assignments is not [.., ObjectNode])
            _assignments.Add(new ObjectNode(keyOrigin));
        KeyOrigin = keyOrigin;
        return (ObjectNode)_assignments[^1];
    }
}
