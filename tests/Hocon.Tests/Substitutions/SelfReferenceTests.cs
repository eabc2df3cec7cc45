namespace ActorNotice.Hocon.Tests;

public sealed class SelfReferenceTests
{
    [Theory]
    [InlineData("path = \"a:b\", path = ${path}\":d\"", """{"path":"a:b:d"}""")]
    [InlineData("path = [1], path = ${path} [2], path = ${path} [3]", """{"path":[1,2,3]}""")]
    [InlineData("foo { a = 1 }, foo = ${foo}", """{"foo":{"a":1}}""")]
    [InlineData("foo { a { c = 1 } }, foo = ${foo.a}, foo { a = 2 }", """{"foo":{"a":2,"c":1}}""")]
    [InlineData("a = ${?a}foo", """{"a":"foo"}""")]
    [InlineData("a = ${?a}, b = 1", """{"b":1}""")]
    [InlineData("a { b = 5 }, a = ${a.b}", """{"a":5}""")]
    [InlineData("a { x = 0 }, a = ${a} {x = 1} ${a}", """{"a":{"x":0}}""")]
    [InlineData("a { x = 0 }, a = ${a} {y = ${a.x}}", """{"a":{"x":0,"y":0}}""")]
    [InlineData("a.b = 1, a.b = ${a.b}2, a.b = ${a.b}3", """{"a":{"b":"123"}}""")]
    [InlineData("a = 1, b = ${a}, a = ${a}2", """{"a":"12","b":"12"}""")]
    [InlineData("a { x = 1 }, b = ${a}, a = ${a} {x = ${a.x}2}", """{"a":{"x":"12"},"b":{"x":"12"}}""")]
    public void WhenAFieldRefersToItselfThenItLooksBack(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = ${a}", "t.conf:1:5: a: ${a} refers to its own field, which has no earlier value")]
    [InlineData("a = ${a}bc", "t.conf:1:5: a: ${a} refers to its own field, which has no earlier value")]
    [InlineData("foo = ${foo}\nfoo { a = 1 }",
        "t.conf:1:7: foo: ${foo} refers to its own field, which has no earlier value")]
    [InlineData("path = ${path} [1]", "t.conf:1:8: path: ${path} refers to its own field, which has no earlier value")]
    [InlineData("a = ${a.b}", "t.conf:1:5: a: ${a.b} has no value")]
    public void WhenThereIsNothingEarlierThenTheTargetIsMissing(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Fact]
    public void WhenAThousandAssignmentsLookBackThenTheStackStaysFlat()
    {
        var text = "a = [0]\n" + string.Concat(Enumerable.Range(1, 2000).Select(i => $"a = ${{a}} [{i}]\n"));

        Assert.Equal(2001, Given.Resolved(text).GetList("a").Count);
    }

    [Fact]
    public void WhenALayerRefersToItselfThenItLooksBackIntoTheFallback()
    {
        var top = Given.Document("path = ${path} [2], o = ${o} {b = 2}");

        var root = top.WithFallback(Given.Document("path = [1], o {a = 1}")).Resolve();

        Assert.Equal("""{"path":[1,2],"o":{"a":1,"b":2}}""", Given.Json(root));
    }
}
