namespace ActorNotice.Hocon;

/// <summary>Turns resolved values back into nodes, so that they merge with parsed text.</summary>
internal static class NodeFactory
{
    public static Node Of(HoconValue value) => value switch
    {
        HoconScalar scalar => new LiteralNode(scalar),
        HoconObject source => OfObject(source),
        _ => new ArrayNode([.. ((HoconArray)value).Select(v => new ArrayElement(Of(v), new Anchor()))], value.Origin),
    };

    private static ObjectNode OfObject(HoconObject source)
    {
        var result = new ObjectNode(source.Origin);
        foreach (var field in source.Fields)
            result.Assign(HoconPath.Of(field.Key), Of(field.Value), field.KeyOrigin);
        return result;
    }
}
