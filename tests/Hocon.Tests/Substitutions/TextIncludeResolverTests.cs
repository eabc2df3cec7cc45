namespace ActorNotice.Hocon.Tests;

public sealed class TextIncludeResolverTests : IncludeResolverContract
{
    private protected override IHoconIncludeResolver Resolver { get; } = new TextIncludes(("known.conf", "a = 1"));

    private protected override string Root => "root.conf";
}
