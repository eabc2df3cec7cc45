namespace ActorNotice.Hocon.Tests;

public sealed class ConcatenationTests
{
    [Theory]
    [InlineData("a =  foo  bar ", """{"a":"foo  bar"}""")]
    [InlineData("a = foo \"bar  \" 1 true null", """{"a":"foo bar   1 true null"}""")]
    [InlineData("a = \"x\"\"y\"", """{"a":"xy"}""")]
    [InlineData("a = [1, 2] [3, 4]", """{"a":[1,2,3,4]}""")]
    [InlineData("a = [1][2]", """{"a":[1,2]}""")]
    [InlineData("a = {b = 1} {c = 2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a {b = 1} {c = 2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a {b {x = 1}} {b {y = 2}}", """{"a":{"b":{"x":1,"y":2}}}""")]
    [InlineData("a = [1 2 3 4]", """{"a":["1 2 3 4"]}""")]
    [InlineData("a = [1\n2]", """{"a":[1,2]}""")]
    [InlineData("a = [[1, 2] [3, 4]]", """{"a":[[1,2,3,4]]}""")]
    [InlineData("a = [[1, 2]\n[3, 4]]", """{"a":[[1,2],[3,4]]}""")]
    [InlineData("a = [{x = 1} {y = 2}]", """{"a":[{"x":1,"y":2}]}""")]
    [InlineData("a = [{x = 1}\n{y = 2}]", """{"a":[{"x":1},{"y":2}]}""")]
    [InlineData("a = [This is ${name}, Hello ${world}]\nname = Ann, world = all",
        """{"a":["This is Ann","Hello all"],"name":"Ann","world":"all"}""")]
    public void WhenValuesStandOnOneLineThenTheyAreJoined(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("g = {s = 6}, e = ${g} {n = east}", "e", """{"s":6,"n":"east"}""")]
    [InlineData("e = {n = 1} ${g}, g = {n = 2}", "e", """{"n":2}""")]
    [InlineData("a = [1], b = ${a} [3]", "b", "[1,3]")]
    [InlineData("a = [1], b = ${a} ${a}", "b", "[1,1]")]
    [InlineData("a = {x = 1}, c = {y = 2}, b = ${a} ${c}", "b", """{"x":1,"y":2}""")]
    [InlineData("a = 1, b = 2, c = ${a} ${b}", "c", "\"1 2\"")]
    [InlineData("a = null, c = x${a}", "c", "\"xnull\"")]
    [InlineData("a = [1], c = ${a} {\"1\" = b, \"0\" = a, x = y}", "c", null)]
    [InlineData("a = {\"1\" = b, \"0\" = a, x = y}, c = [1] ${a}", "c", """[1,"a","b"]""")]
    public void WhenSubstitutionsTakePartThenTheirValuesDecideTheKind(string text, string path, string? json)
    {
        if (json is null)
            Assert.Throws<HoconException>(() => Given.Resolved(text));
        else
            Assert.Equal(json, Given.Json(Given.Resolved(text).Get(path)));
    }

    [Theory]
    [InlineData("a = x {b = 1}",
        "t.conf:1:7: an object cannot be joined with text in one value (the text is at t.conf:1:5); "
        + "is a comma or a new line missing?")]
    [InlineData("a = [1] x",
        "t.conf:1:5: an array cannot be joined with text in one value (the text is at t.conf:1:9); "
        + "is a comma or a new line missing?")]
    [InlineData("a = [1] {b = 1}",
        "t.conf:1:9: a: an object from t.conf:1:9 cannot be joined with an array in one value")]
    [InlineData("a = ${b} {c = 1}\nb = 5",
        "t.conf:1:5: a: text from t.conf:2:5 cannot be joined with an object in one value")]
    [InlineData("a = ${b} [1]\nb = 5",
        "t.conf:1:5: a: text from t.conf:2:5 cannot be joined with an array in one value")]
    [InlineData("a = x ${b}\nb = {c = 1}",
        "t.conf:1:5: a: text from t.conf:1:5 cannot be joined with an object in one value")]
    [InlineData("a = ${b} \" \" ${b}\nb = [1]",
        "t.conf:1:10: a: text from t.conf:1:10 cannot be joined with an array in one value")]
    public void WhenKindsAreMixedThenTheErrorNamesBothPlaces(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));
}
