namespace ActorNotice.Hocon.Tests;

public sealed class CommasTests
{
    [Theory]
    [InlineData("a = [1, 2, 3]")]
    [InlineData("a = [1, 2, 3,]")]
    [InlineData("a = [1\n2\n3]")]
    [InlineData("a = [\n\n1,\n2\n,3\n,\n]")]
    public void WhenCommasOrNewLinesSeparateElementsThenTheyMeanTheSame(string text) =>
        Assert.Equal("""{"a":[1,2,3]}""", Given.Json(text));

    [Theory]
    [InlineData("{a = 1, b = 2}")]
    [InlineData("{a = 1, b = 2,}")]
    [InlineData("a = 1\nb = 2,")]
    [InlineData("{a = 1\n\n,b = 2\n}")]
    public void WhenCommasOrNewLinesSeparateFieldsThenTheyMeanTheSame(string text) =>
        Assert.Equal("""{"a":1,"b":2}""", Given.Json(text));

    [Theory]
    [InlineData("a = [1,,2]", "t.conf:1:8: two commas in a row; one is enough and nothing stands between these")]
    [InlineData("a = [1,2,,]", "t.conf:1:10: two commas in a row; one is enough and nothing stands between these")]
    [InlineData("a = 1,\n,b = 2", "t.conf:2:1: two commas in a row; one is enough and nothing stands between these")]
    [InlineData("a = [,1]", "t.conf:1:6: a value is expected, found ','")]
    [InlineData("a = [,]", "t.conf:1:6: a value is expected, found ','")]
    [InlineData("{,a = 1}", "t.conf:1:2: a key is expected, found ','")]
    [InlineData(", a = 1", "t.conf:1:1: a key is expected, found ','")]
    public void WhenACommaSeparatesNothingThenTheErrorPointsAtIt(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Theory]
    [InlineData("a = {b = 1} c = 2", "t.conf:1:15: '=' is not allowed in unquoted text; quote the value")]
    [InlineData("a = \"x\" b : 2", "t.conf:1:11: ':' is not allowed in unquoted text; quote the value")]
    [InlineData("include \"x\" a = 1", "t.conf:1:13: a comma, a new line or '}' is expected, found 'a'")]
    public void WhenTheSeparatorIsMissingThenTheErrorPointsWhereItIsNoticed(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));
}
