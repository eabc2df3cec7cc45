namespace ActorNotice.Hocon.Tests;

public sealed class DuplicateKeysTests
{
    [Theory]
    [InlineData("a = 1, a = 2", """{"a":2}""")]
    [InlineData("a {x = 1}, a {y = 2}", """{"a":{"x":1,"y":2}}""")]
    [InlineData("a.x = 1, a.y = 2", """{"a":{"x":1,"y":2}}""")]
    [InlineData("a {x = 1, y {z = 1}}, a {x = 2, y {w = 2}}", """{"a":{"x":2,"y":{"z":1,"w":2}}}""")]
    [InlineData("a : {x : 1}, a : null, a : {y : 2}", """{"a":{"y":2}}""")]
    [InlineData("a : {x : 1}, a : 42, a : {y : 2}", """{"a":{"y":2}}""")]
    [InlineData("a : {x : 1}, a : [3], a : {y : 2}", """{"a":{"y":2}}""")]
    [InlineData("a = [1], a = [2]", """{"a":[2]}""")]
    [InlineData("a {x = 1}, a = 2", """{"a":2}""")]
    [InlineData("a = 2, a.x = 1", """{"a":{"x":1}}""")]
    [InlineData("b = 1, a = 1, b = 2", """{"b":2,"a":1}""")]
    [InlineData("a {b = 1}, a {b = 2}, c = ${a.b}", """{"a":{"b":2},"c":2}""")]
    public void WhenAKeyIsRepeatedThenObjectsMergeAndOtherwiseTheLastWins(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Fact]
    public void WhenAnIntermediateValueIsAnOptionalSubstitutionOfNothingThenObjectsStillMerge() =>
        Assert.Equal("""{"a":{"x":1,"y":2}}""", Given.Json("a {x = 1}, a = ${?nope}, a {y = 2}"));

    [Fact]
    public void WhenAnIntermediateSubstitutionIsNoObjectThenItHidesWhatCameBefore() =>
        Assert.Equal("""{"n":1,"a":{"y":2}}""", Given.Json("n = 1, a {x = 1}, a = ${n}, a {y = 2}"));
}
