namespace ActorNotice.Hocon.Tests;

public sealed class EagerModelTests
{
    private const int Texts = 1_000;

    [Fact]
    public void WhenReferencesPointForwardOrBackToTheirFieldThenTheLazyResultEqualsTheEagerOne()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var model = new EagerModel(seed);
            var text = string.Concat(model.Layers());

            Same(seed, model.Expected, text, Given.Resolved(text));
        }
    }

    [Fact]
    public void WhenTheAssignmentsAreSpreadOverLayersThenTheResultIsTheSame()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var model = new EagerModel(seed);
            var layers = model.Layers();
            var document = layers.Select(l => Given.Document(l)).Aggregate((below, above) => above.WithFallback(below));

            Same(seed, model.Expected, string.Join("--- over it\n", layers), document.Resolve());
        }
    }

    [Fact]
    public void WhenTheModelIsAskedThenItCoversEveryKindOfValue()
    {
        var all = string.Concat(Enumerable.Range(0, 100).Select(seed => new EagerModel(seed).Expected));

        string[] parts = ["\"ws", "[\"w\"", "\"y\":{", "\"y\":[", "\"z\":2", "\"v\"", " t\""];
        Assert.All(parts, part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    private static void Same(int seed, string expected, string text, HoconObject found) => Assert.True(
        found.ContentEquals(Given.Resolved(expected)),
        $"seed {seed}\n{text}\nexpected {expected}\nfound    {Given.Json(found)}");
}
