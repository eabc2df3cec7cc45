namespace ActorNotice.Hocon.Tests;

/// <summary>Pairs that the specification calls equivalent.</summary>
public sealed class SpecificationExamplesTests
{
    [Theory]
    [InlineData("foo : { a : 42 }, foo : { b : 43 }", "foo : { a : 42, b : 43 }")]
    [InlineData("foo : { a : 42 }, foo : null, foo : { b : 43 }", "foo : { b : 43 }")]
    [InlineData("a : { b : 1 } { c : 2 }", "a : { b : 1, c : 2 }")]
    [InlineData("a : { b : 1 }\na : { c : 2 }", "a : { b : 1, c : 2 }")]
    [InlineData("a : [ 1, 2 ] [ 3, 4 ]", "a : [ 1, 2, 3, 4 ]")]
    [InlineData("a : [ 1, 2 ]\na : ${a} [ 3, 4 ]", "a : [ 1, 2, 3, 4 ]")]
    [InlineData("path = [ /bin ]\npath = ${path} [ /usr/bin ]", "path = [\"/bin\", \"/usr/bin\"]")]
    [InlineData("foo.bar.baz : 42", "foo { bar { baz : 42 } }")]
    [InlineData("a.x : 42, a.y : 43", "a { x : 42, y : 43 }")]
    [InlineData("a b c : 42", "\"a b c\" : 42")]
    [InlineData("3.14 : 42", "\"3\" : { \"14\" : 42 }")]
    [InlineData("foo : foo bar", "foo : \"foo bar\"")]
    [InlineData("key : ${animal.favorite} is my favorite animal\nanimal.favorite = cat",
        "key : \"cat is my favorite animal\"\nanimal { favorite : cat }")]
    [InlineData("a += b", "a = ${?a} [b]")]
    [InlineData("foo : { a : 1 }\nfoo : ${foo}", "foo : { a : 1 }")]
    [InlineData("generic = { cluster-size = 6 }\neast = ${generic} { name = \"east\" }",
        "generic { cluster-size = 6 }, east { cluster-size = 6, name = east }")]
    [InlineData("a = { x : 42, y : ${a.x} }", "a = { x : 42, y : 42 }")]
    public void WhenTheSpecificationCallsTwoTextsEquivalentThenTheyResolveAlike(string one, string other)
    {
        var (left, right) = (Given.Resolved(one), Given.Resolved(other));

        Assert.True(left.ContentEquals(right), $"{Given.Json(left)} is not {Given.Json(right)}");
    }

    [Theory]
    [InlineData("bar : ${foo}\nfoo : ${bar}")]
    [InlineData("a : ${b}\nb : ${c}\nc : ${a}")]
    [InlineData("a : { b : ${a} }")]
    [InlineData("a : [${a}]")]
    [InlineData("foo : ${foo}")]
    [InlineData("a..b : 1")]
    [InlineData("a = [1] {b = 2}")]
    [InlineData("include : 42")]
    public void WhenTheSpecificationCallsATextInvalidThenItIsRefused(string text) =>
        Assert.Throws<HoconException>(() => Given.Resolved(text));
}
