using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Hocon;

/// <summary>An object as it was written; duplicate keys are kept as assignments in a row.</summary>
internal sealed class ObjectNode(HoconOrigin origin) : Node(origin)
{
    private readonly OrderedDictionary<string, FieldNode> _fields = [];

    public IReadOnlyList<FieldNode> Fields => _fields.Values;

    public bool TryGetField(string key, [NotNullWhen(true)] out FieldNode? field) =>
        _fields.TryGetValue(key, out field);

    /// <summary>Assigns to a key path, opening the objects on the way.</summary>
    public void Assign(HoconPath path, Node value, HoconOrigin keyOrigin)
    {
        var target = this;
        for (var i = 0; i < path.Keys.Count - 1; i++)
            target = target.Field(path.Keys[i]).OpenObject(keyOrigin);
        target.Field(path.Last).Assign(value, keyOrigin);
    }

    /// <summary>Moves all fields of an object that was written later into this one.</summary>
    public void Take(ObjectNode later)
    {
        foreach (var field in later.Fields)
        {
            foreach (var value in field.Assignments)
                Field(field.Key).Assign(value, field.KeyOrigin);
        }
    }

    private FieldNode Field(string key)
    {
        if (_fields.TryGetValue(key, out var field))
            return field;
        return _fields[key] = new FieldNode(key);
    }
}
