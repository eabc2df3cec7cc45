namespace ActorNotice.Hocon.Tests;

public sealed class PlusEqualsTests
{
    [Theory]
    [InlineData("a = [1], a += 2", """{"a":[1,2]}""")]
    [InlineData("a += 1, a += 2", """{"a":[1,2]}""")]
    [InlineData("a += foo bar", """{"a":["foo bar"]}""")]
    [InlineData("a += [1], a += {b = 1}", """{"a":[[1],{"b":1}]}""")]
    [InlineData("a = [1], a += ${a}", """{"a":[1,[1]]}""")]
    [InlineData("x.a += 1, x { a += ${b} }, b = 2", """{"x":{"a":[1,2]},"b":2}""")]
    [InlineData("a = ${b}, a += 2, b = [1]", """{"a":[1,2],"b":[1]}""")]
    [InlineData("a { \"1\" = y, \"0\" = x }, a += z", """{"a":["x","y","z"]}""")]
    [InlineData("l = [{a += 1, a += 2}]", """{"l":[{"a":[1,2]}]}""")]
    [InlineData("a = 5, a = [1], a += 2", """{"a":[1,2]}""")]
    public void WhenAFieldIsAppendedToThenTheEarlierArrayGrows(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = 5\na += 1", "t.conf:2:3: a: text from t.conf:1:5 cannot be joined with an array in one value")]
    [InlineData("a = null\na += 1", "t.conf:2:3: a: text from t.conf:1:5 cannot be joined with an array in one value")]
    [InlineData("a { b = 1 }\na += 1",
        "t.conf:2:3: a: an object from t.conf:1:3 cannot be joined with an array in one value")]
    [InlineData("a += ", "t.conf:1:6: a value is expected, found the end of the text")]
    public void WhenTheEarlierValueIsNoArrayThenTheErrorNamesBothPlaces(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Fact]
    public void WhenALayerAppendsThenItAppendsToTheFallback() => Assert.Equal(
        """{"a":[1,2]}""",
        Given.Json(Given.Document("a += 2").WithFallback(Given.Document("a = [1]")).Resolve()));
}
