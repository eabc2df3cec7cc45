namespace ActorNotice.Hocon;

internal static class Resolver
{
    public static HoconObject ResolveObject(IReadOnlyList<Node> layers, HoconResolveOptions options) =>
        throw new NotSupportedException(layers.Count + options.ToString());

    public static HoconValue ResolveArray(ArrayNode array, HoconResolveOptions options) =>
        throw new NotSupportedException(array + options.ToString());
}
