namespace ActorNotice.Hocon.Tests;

public sealed class FallbackTests
{
    [Theory]
    [InlineData("a = 1", "a = 2, b = 3", """{"a":1,"b":3}""")]
    [InlineData("a { x = 1 }", "a { y = 2 }", """{"a":{"y":2,"x":1}}""")]
    [InlineData("a = [1]", "a = [2]", """{"a":[1]}""")]
    [InlineData("a = ${b}", "b = 5", """{"b":5,"a":5}""")]
    [InlineData("b = 6", "a = ${b}, b = 5", """{"a":6,"b":6}""")]
    [InlineData("a = null", "a { x = 1 }", """{"a":null}""")]
    [InlineData("a = ${?nope}", "a = 2", """{"a":2}""")]
    [InlineData("a { x = ${a.y} }", "a { y = 2 }", """{"a":{"y":2,"x":2}}""")]
    [InlineData("a = 1", "a = ${nope}", """{"a":1}""")]
    [InlineData("", "a = 1", """{"a":1}""")]
    [InlineData("a = 1", "", """{"a":1}""")]
    public void WhenLayersAreMergedThenSubstitutionsSeeTheWhole(string top, string fallback, string json) =>
        Assert.Equal(json, Given.Json(Given.Document(top).WithFallback(Given.Document(fallback)).Resolve()));

    [Theory]
    [InlineData("a { x = 1 }", "a = 42", "a { y = 2 }", """{"a":{"x":1}}""")]
    [InlineData("a { x = 1 }", "a { y = 2 }", "a = 42", """{"a":{"y":2,"x":1}}""")]
    [InlineData("a { x = 1 }", "a = ${n}", "a { y = 2 }, n = 42", """{"a":{"x":1},"n":42}""")]
    public void WhenThreeLayersAreMergedThenANonObjectHidesTheFarOneHoweverTheyAreGrouped(
        string first, string second, string third, string json)
    {
        var (a, b, c) = (Given.Document(first), Given.Document(second), Given.Document(third));

        Assert.Equal(json, Given.Json(a.WithFallback(b).WithFallback(c).Resolve()));
        Assert.Equal(json, Given.Json(a.WithFallback(b.WithFallback(c)).Resolve()));
    }

    [Fact]
    public void WhenDocumentsAreMergedThenTheyStayAsTheyWere()
    {
        var (top, fallback) = (Given.Document("a { x = 1 }"), Given.Document("a { y = 2 }"));

        top.WithFallback(fallback).Resolve();

        Assert.Equal("""{"a":{"x":1}}""", Given.Json(top.Resolve()));
        Assert.Equal("""{"a":{"y":2}}""", Given.Json(fallback.Resolve()));
    }

    [Fact]
    public void WhenAResolvedObjectIsADocumentAgainThenItMergesLikeAnyOther()
    {
        var defaults = HoconDocument.FromObject(Given.Resolved("a { x = [1, {y = 2}], n = null }, b = 7"));

        var root = Given.Document("a.z = ${b}, a.x = ${a.x} [3]").WithFallback(defaults).Resolve();

        Assert.Equal("""{"a":{"x":[1,{"y":2},3],"n":null,"z":7},"b":7}""", Given.Json(root));
        Assert.Equal("t.conf:1:9", root.Get("a.x").Origin.Place);
    }

    [Fact]
    public void WhenResolvedObjectsAreMergedThenTheUpperWinsAndObjectsMerge()
    {
        var merged = Given.Resolved("a { x = 1 }, b = 1").WithFallback(Given.Resolved("a { x = 2, y = 2 }, c = 3"));

        Assert.Equal("""{"a":{"x":1,"y":2},"c":3,"b":1}""", Given.Json(merged));
    }
}
