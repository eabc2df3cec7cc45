namespace ActorNotice.Hocon.Tests;

public sealed class FileIncludesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("include \"sub/x.conf\"")]
    [InlineData("include \"sub/x\"")]
    [InlineData("include file(\"sub/x.conf\")")]
    [InlineData("include required(file(\"sub/x\"))")]
    public void WhenANameIsRelativeThenItIsBesideTheIncludingFile(string text)
    {
        _folder.Write("sub/x.conf", "a = 1\ninclude \"y\"");
        _folder.Write("sub/y.conf", "b = 2");

        Assert.Equal("""{"a":1,"b":2}""", Load(text));
    }

    [Fact]
    public void WhenANameHasNoExtensionThenAllKnownOnesAreMergedAndHoconWins()
    {
        _folder.Write("x.json", """{"a": 1, "b": 1}""");
        _folder.Write("x.conf", "b = 2, c = 2");

        Assert.Equal("""{"a":1,"b":2,"c":2}""", Load("include \"x\""));
    }

    [Fact]
    public void WhenAFileHasNoExtensionItselfThenTheBareNameFindsIt()
    {
        _folder.Write("settings", "a = 1");

        Assert.Equal("""{"a":1}""", Load("include \"settings\""));
    }

    [Fact]
    public void WhenTheNameIsAbsoluteThenItIsTakenAsItIs()
    {
        var path = _folder.Write("elsewhere/x.conf", "a = 1").Replace("\\", "\\\\", StringComparison.Ordinal);

        Assert.Equal("""{"a":1}""", Load($"include \"{path}\""));
    }

    [Fact]
    public void WhenAFileIncludesItselfThenTheCircleIsNamed()
    {
        var path = _folder.Write("root.conf", "a = 1\nb { include \"sub/../root.conf\" }");

        var found = Given.Problems(() => HoconDocument.Load(path));

        Assert.Equal($"{path}:2:5: the includes form a circle: {path} → {path}", found);
    }

    [Theory]
    [InlineData("include url(\"http://x/y\")")]
    [InlineData("include \"http://x/y.conf\"")]
    [InlineData("include classpath(\"x\")")]
    public void WhenAnIncludeIsNoFileThenItIsRefusedNotIgnored(string text) => Assert.EndsWith(
        "root.conf:1:1: only files can be included here, not url(…) or classpath(…)",
        Given.Problems(() => Load(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("include \"\"")]
    [InlineData("include \"a\\u0000b\"")]
    public void WhenTheNameCannotBeAFileThenTheErrorSaysSo(string text) => Assert.EndsWith(
        "root.conf:1:1: this cannot be the name of a file", Given.Problems(() => Load(text)), StringComparison.Ordinal);

    [Fact]
    public void WhenAFileIsMissingThenLoadSaysWhichOne()
    {
        var path = _folder.PathOf("nope.conf");

        var found = Given.Problems(() => HoconDocument.Load(path));

        Assert.StartsWith($"{path}: cannot read '{path}'", found, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnIncludedValueIsReadThenItsOriginIsTheIncludedFile()
    {
        var included = _folder.Write("x.conf", "\n  a = 1");
        var root = HoconDocument.Load(_folder.Write("root.conf", "include \"x\"")).Resolve();

        Assert.Equal($"{included}:2:7", root.Get("a").Origin.ToString());
    }

    private string Load(string text) => Given.Json(HoconDocument.Load(_folder.Write("root.conf", text)).Resolve());
}
