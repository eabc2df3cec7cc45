namespace ActorNotice.Hocon.Tests;

public sealed class FileIncludeResolverTests : IncludeResolverContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileIncludeResolverTests() => _folder.Write("known.conf", "a = 1");

    private protected override IHoconIncludeResolver Resolver => HoconFileIncludes.Instance;

    private protected override string Root => _folder.PathOf("root.conf");

    public void Dispose() => _folder.Dispose();
}
