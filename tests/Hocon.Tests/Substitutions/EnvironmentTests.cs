namespace ActorNotice.Hocon.Tests;

public sealed class EnvironmentTests
{
    [Fact]
    public void WhenThePathIsNotInTheTreeThenTheVariableOfThatNameIsUsedAsAString()
    {
        var root = Given.Resolved("a = ${NUMBER}, b = [${NUMBER}], c = x${NUMBER}", ("NUMBER", "5"));

        Assert.Equal("""{"a":"5","b":["5"],"c":"x5"}""", Given.Json(root));
        Assert.Equal(5, root.GetInt("a"));
    }

    [Fact]
    public void WhenTheVariableLooksLikeAListOrObjectThenItStaysAString() =>
        Assert.Equal("""{"a":"[1, {x = 2}]"}""", Given.Json(Given.Resolved("a = ${L}", ("L", "[1, {x = 2}]"))));

    [Fact]
    public void WhenTheVariableIsEmptyThenItIsAnEmptyString() =>
        Assert.Equal("""{"a":"","b":""}""", Given.Json(Given.Resolved("a = ${E}, b = ${?E}", ("E", ""))));

    [Theory]
    [InlineData("HOME = null, a = ${HOME}", """{"HOME":null,"a":null}""")]
    [InlineData("HOME = tree, a = ${HOME}", """{"HOME":"tree","a":"tree"}""")]
    [InlineData("a = ${?HOME}", """{"a":"outside"}""")]
    [InlineData("HOME = ${HOME}\":x\"", """{"HOME":"outside:x"}""")]
    [InlineData("a = ${home}, home = 1", """{"home":1,"a":1}""")]
    [InlineData("a = ${with.dot}", """{"a":"dotted"}""")]
    [InlineData("a = 1, a = ${?NOPE}, b = ${?NOPE}", """{"a":1}""")]
    public void WhenTheTreeHasAValueEvenNullThenTheEnvironmentIsNotAsked(string text, string json)
    {
        var root = Given.Resolved(text, ("HOME", "outside"), ("with.dot", "dotted"));

        Assert.True(root.ContentEquals(Given.Resolved(json)), Given.Json(root));
    }

    [Fact]
    public void WhenNoEnvironmentIsGivenThenNothingIsReadFromIt() =>
        Assert.Equal("t.conf:1:5: a: ${PATH} has no value", Given.Problems("a = ${PATH}"));

    [Fact]
    public void WhenAValueComesFromTheEnvironmentThenItsOriginSaysSo()
    {
        var origin = Given.Resolved("\na = ${TOKEN}", ("TOKEN", "x")).Get("a").Origin;

        Assert.True(origin.IsEnvironment);
        Assert.Equal("environment variable TOKEN (used at t.conf:2:5)", origin.ToString());
    }

    [Fact]
    public void WhenAVariableStandsUnderAnObjectThenItHidesWhatCameBefore() => Assert.Equal(
        """{"a":{"y":2}}""",
        Given.Json(Given.Resolved("a { x = 1 }, a = ${V}, a { y = 2 }, c = ${?a.x}", ("V", "5"))));
}
