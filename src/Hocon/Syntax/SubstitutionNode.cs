namespace ActorNotice.Hocon;

/// <summary>One occurrence of <c>${path}</c> or <c>${?path}</c>.</summary>
internal sealed class SubstitutionNode(
    HoconPath path, bool isOptional, IReadOnlyList<SubstitutionTarget> targets, HoconOrigin origin) : Node(origin)
{
    /// <summary>The path as written; also the name of the environment variable.</summary>
    public HoconPath Path => path;

    public bool IsOptional => isOptional;

    /// <summary>Where to look, in order: from the innermost include point outwards, the root last.</summary>
    public IReadOnlyList<SubstitutionTarget> Targets => targets;

    public override string ToString() => isOptional ? $"${{?{path}}}" : $"${{{path}}}";
}
