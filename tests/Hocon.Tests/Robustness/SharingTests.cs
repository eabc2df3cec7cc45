namespace ActorNotice.Hocon.Tests;

public sealed class SharingTests
{
    private const string Text = """
        base { x = 1, list = [1, {y = ${base.x}}] }
        one = ${base} { x = 2 }
        two = ${one} { list = ${one.list} [3] }
        path = a, path = ${path}b
        """;

    [Fact]
    public void WhenManyThreadsResolveOneDocumentThenAllSeeTheSame()
    {
        var document = Given.Document(Text);
        var expected = Given.Json(document.Resolve());

        var found = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Given.Json(document.Resolve())).Distinct();

        Assert.Equal([expected], found);
    }

    [Fact]
    public void WhenADocumentIsResolvedTwiceThenEnvironmentsDoNotMix()
    {
        var document = Given.Document("a = ${V}");

        Assert.Equal("1", document.Resolve(Given.Environment(("V", "1"))).GetString("a"));
        Assert.Equal("2", document.Resolve(Given.Environment(("V", "2"))).GetString("a"));
        Assert.Throws<HoconException>(() => document.Resolve());
    }

    [Fact]
    public void WhenADocumentIsItsOwnFallbackThenAppendsCountTwice() => Assert.Equal(
        """{"a":[1,1]}""", Given.Json(Given.Document("a += 1").WithFallback(Given.Document("a += 1")).Resolve()));

    [Fact]
    public void WhenASubstitutionIsUsedInManyPlacesThenItsVariableIsReadOncePerOccurrence()
    {
        var reads = 0;
        var options = new HoconResolveOptions { Environment = name => name == "V" ? $"{++reads}" : null };

        var root = Given.Document("a = ${V}, b = ${a}, c = ${a}${a}, d = [${a}]").Resolve(options);

        Assert.Equal("""{"a":"1","b":"1","c":"11","d":["1"]}""", Given.Json(root));
        Assert.Equal(1, reads);
    }
}
