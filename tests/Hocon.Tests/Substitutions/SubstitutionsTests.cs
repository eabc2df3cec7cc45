namespace ActorNotice.Hocon.Tests;

public sealed class SubstitutionsTests
{
    [Theory]
    [InlineData("a = 1, b = ${a}", """{"a":1,"b":1}""")]
    [InlineData("b = ${a}, a = 1", """{"b":1,"a":1}""")]
    [InlineData("b = ${a.x}, a {x = [1]}", """{"b":[1],"a":{"x":[1]}}""")]
    [InlineData("a = 1, b = ${a}, a = 2", """{"a":2,"b":2}""")]
    [InlineData("a {x = 1}, b = ${a}, a {y = 2}", """{"a":{"x":1,"y":2},"b":{"x":1,"y":2}}""")]
    [InlineData("b = ${ a . \"x.y\" }, \"a \" {\" x.y\" = 1}, c = ${\"a \".\" x.y\"}",
        """{"b":1,"a ":{" x.y":1},"c":1}""")]
    [InlineData("b = ${\"a.b\"}, \"a.b\" = true", """{"b":true,"a.b":true}""")]
    [InlineData("b = ${a b}, a b = null", """{"b":null,"a b":null}""")]
    [InlineData("b = [${a}, ${?c}, x${?c}y], a = 1", """{"b":[1,"xy"],"a":1}""")]
    [InlineData("b = \"${a}\", a = 1", """{"b":"${a}","a":1}""")]
    [InlineData("a = 1, b = foo ${a} bar", """{"a":1,"b":"foo 1 bar"}""")]
    [InlineData("a = 1, b = ${a}${a}", """{"a":1,"b":"11"}""")]
    [InlineData("b = ${a.x.y}, a = ${c}, c {x = ${d}}, d {y = 1}",
        """{"b":1,"a":{"x":{"y":1}},"c":{"x":{"y":1}},"d":{"y":1}}""")]
    public void WhenASubstitutionHasATargetThenItTakesItsFinalValue(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = ${?nope}, b = 1", """{"b":1}""")]
    [InlineData("a = 1, a = ${?nope}", """{"a":1}""")]
    [InlineData("a = ${?x}${?y}", "{}")]
    [InlineData("a = ${?x} ${?y}", "{}")]
    [InlineData("a = ${?x}foo", """{"a":"foo"}""")]
    [InlineData("a = foo ${?x}", """{"a":"foo "}""")]
    [InlineData("a = ${?x} [1]", """{"a":[1]}""")]
    [InlineData("a = [1] ${?x}", """{"a":[1]}""")]
    [InlineData("a = ${?x} {b = 1}", """{"a":{"b":1}}""")]
    [InlineData("a = [${?x}]", """{"a":[]}""")]
    [InlineData("a = {b = ${?x}}", """{"a":{}}""")]
    [InlineData("a = ${?b}, b = ${?c}", "{}")]
    [InlineData("a = ${?b.c}, b = 5", """{"b":5}""")]
    public void WhenAnOptionalTargetIsMissingThenNothingComesOfIt(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = ${nope}", "t.conf:1:5: a: ${nope} has no value")]
    [InlineData("x { period = 1 }\nb = ${x.perio}", "t.conf:2:5: b: ${x.perio} has no value; did you mean 'period'?")]
    [InlineData("b = [1, ${x.y}]\nx = 5", "t.conf:1:9: b: ${x.y} has no value")]
    [InlineData("b = x ${?c} ${c}", "t.conf:1:13: b: ${c} has no value")]
    [InlineData("a = ${x}\nb.c = ${y}", "t.conf:1:5: a: ${x} has no value\nt.conf:2:7: b.c: ${y} has no value")]
    [InlineData("a = ${x}\nb = ${a}\nc = ${a}${b}", "t.conf:1:5: a: ${x} has no value")]
    [InlineData("b = [{c = ${x}}]", "t.conf:1:11: b.0.c: ${x} has no value")]
    public void WhenARequiredTargetIsMissingThenEachOccurrenceIsReportedOnce(string text, string problems) =>
        Assert.Equal(problems, Given.Problems(text));

    [Theory]
    [InlineData("a = ${", "t.conf:1:7: a key is expected, found the end of the text")]
    [InlineData("a = ${}", "t.conf:1:7: a key is expected, found '}'")]
    [InlineData("a = ${b", "t.conf:1:8: '}' is expected after the path in ${…}, found the end of the text")]
    [InlineData("a = ${b\n}", "t.conf:1:8: '}' is expected after the path in ${…}, found the end of the line")]
    [InlineData("a = ${b[]}", "t.conf:1:8: '}' is expected after the path in ${…}, found '['")]
    [InlineData("a = ${ ?b}", "t.conf:1:8: a key is expected, found '?'")]
    [InlineData("a = ${${b}}", "t.conf:1:7: a key is expected, found '$'")]
    [InlineData("a = $b", "t.conf:1:5: '$' is not allowed in unquoted text; quote the value")]
    public void WhenASubstitutionIsMalformedThenTheErrorPointsIntoIt(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Theory]
    [InlineData("foo : ${nope}, foo : 42", """{"foo":42}""")]
    [InlineData("foo : ${foo}, foo : 42", """{"foo":42}""")]
    [InlineData("foo : [${nope}], foo : [1]", """{"foo":[1]}""")]
    [InlineData("foo { a = ${nope} }, foo = null", """{"foo":null}""")]
    [InlineData("foo { a = ${nope} }, foo { a = 1 }, b = ${foo.a}", """{"foo":{"a":1},"b":1}""")]
    [InlineData("a = ${b}, b = ${a}, a = 1, b = 2", """{"a":1,"b":2}""")]
    public void WhenASubstitutionIsHiddenThenItsErrorIsNoError(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Fact]
    public void WhenAnObjectOverridesAFailingSubstitutionThenTheFailureCounts() =>
        Assert.Equal("t.conf:1:5: a: ${nope} has no value", Given.Problems("a = ${nope}\na { x = 1 }"));
}
