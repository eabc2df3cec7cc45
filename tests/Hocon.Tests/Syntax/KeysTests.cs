namespace ActorNotice.Hocon.Tests;

public sealed class KeysTests
{
    [Theory]
    [InlineData("a : 1", """{"a":1}""")]
    [InlineData("a.b.c = 1", """{"a":{"b":{"c":1}}}""")]
    [InlineData("\"a.b\".c = 1", """{"a.b":{"c":1}}""")]
    [InlineData("a b c : 1", """{"a b c":1}""")]
    [InlineData("  a  b  : 1", """{"a  b":1}""")]
    [InlineData("3.14 : 1", """{"3":{"14":1}}""")]
    [InlineData("1.2.3 : 1", """{"1":{"2":{"3":1}}}""")]
    [InlineData("10.0foo : 1", """{"10":{"0foo":1}}""")]
    [InlineData("foo\"10.0\" : 1", """{"foo10.0":1}""")]
    [InlineData("true : 1, null : 2, 3 : 3", """{"true":1,"null":2,"3":3}""")]
    [InlineData("1e+5 : 1", """{"1e+5":1}""")]
    [InlineData("a.\"\".b = 1", """{"a":{"":{"b":1}}}""")]
    [InlineData("\"\" = 1", """{"":1}""")]
    [InlineData("\"\"\"a.b\"\"\" = 1", """{"a.b":1}""")]
    [InlineData("\"a\\u0062\\n\" = 1", """{"ab\n":1}""")]
    [InlineData("a{b{c=1}}", """{"a":{"b":{"c":1}}}""")]
    [InlineData("a-b_c/d;e = 1", """{"a-b_c/d;e":1}""")]
    [InlineData("a = 1, A = 2", """{"a":1,"A":2}""")]
    public void WhenAKeyIsAPathExpressionThenObjectsAreOpenedOnTheWay(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a..b = 1", "t.conf:1:3: a path may not begin or end with a dot")]
    [InlineData(".a = 1", "t.conf:1:1: a path may not begin or end with a dot")]
    [InlineData("a. = 1", "t.conf:1:4: a path may not begin or end with a dot")]
    [InlineData("= 1", "t.conf:1:1: a key is expected, found '='")]
    [InlineData("a", "t.conf:1:2: '=', ':', '+=' or '{' is expected after the key 'a', found the end of the text")]
    [InlineData("a\nb = 1", "t.conf:2:1: '=', ':', '+=' or '{' is expected after the key 'a', found 'b'")]
    [InlineData("a =", "t.conf:1:4: a value is expected, found the end of the text")]
    [InlineData("{a = }", "t.conf:1:6: a value is expected, found '}'")]
    [InlineData("${a} = 1", "t.conf:1:1: a key is expected, found '$'")]
    [InlineData("a${b} = 1", "t.conf:1:2: '=', ':', '+=' or '{' is expected after the key 'a', found '$'")]
    [InlineData("a + b = 1", "t.conf:1:3: '=', ':', '+=' or '{' is expected after the key 'a', found '+'")]
    public void WhenAKeyIsMalformedThenTheErrorPointsIntoIt(string text, string start) =>
        Assert.StartsWith(start, Given.Problems(text), StringComparison.Ordinal);
}
