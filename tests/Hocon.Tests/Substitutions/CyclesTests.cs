namespace ActorNotice.Hocon.Tests;

public sealed class CyclesTests
{
    [Theory]
    [InlineData("a = ${b}\nb = ${a}", "t.conf:2:5: a: the substitutions form a cycle: a → b → a")]
    [InlineData("a = ${b}\nb = ${c}\nc = ${a}", "t.conf:3:5: a: the substitutions form a cycle: a → b → c → a")]
    [InlineData("a = x${b}\nb = y${a}", "t.conf:2:6: a: the substitutions form a cycle: a → b → a")]
    [InlineData("a { b = ${a} }", "t.conf:1:9: a.b: the substitutions form a cycle: a.b → a.b")]
    [InlineData("a = [${a}]", "t.conf:1:6: a: the substitutions form a cycle: a → a")]
    [InlineData("a = [{b = ${a}}]", "t.conf:1:11: a: the substitutions form a cycle: a → a.0.b → a")]
    [InlineData("a.x = ${b.x}\nb.x = ${a.x}", "t.conf:2:7: a.x: the substitutions form a cycle: a.x → b.x → a.x")]
    [InlineData("a = ${b} {x = 1}\nb = ${a} {y = 1}", "t.conf:2:5: a: the substitutions form a cycle: a → b → a")]
    public void WhenNothingBreaksTheCycleThenItIsAnErrorThatNamesTheWay(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Theory]
    [InlineData("a = ${?b}, b = ${?a}", "{}")]
    [InlineData("a = ${?b}x, b = ${?a}y", """{"a":"yx","b":"y"}""")]
    [InlineData("a { b = ${?a}, c = 1 }", """{"a":{"c":1}}""")]
    public void WhenTheCycleIsOptionalThenItIsAMissingValue(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = 1, a = ${b}, b = ${a}", """{"a":1,"b":1}""")]
    [InlineData("b = ${a}, a = 1, a = ${b}", """{"b":1,"a":1}""")]
    [InlineData("b = ${a}, a = 1, a = ${b}2", """{"b":1,"a":"12"}""")]
    [InlineData("a = 1, b = ${a}, a = ${b}2", """{"a":"12","b":1}""")]
    [InlineData("a = 1, b = 2, a = ${b}, b = ${a}", """{"a":1,"b":1}""")]
    public void WhenAnEarlierValueBreaksTheCycleThenItIsUsedWhateverTheOrder(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = ${b.x}\nb = ${a}")]
    [InlineData("a = ${b.x.y}\nb = ${c.z}\nc = ${a}")]
    [InlineData("a = ${b}${b}\nb = ${a.c} ${a}")]
    public void WhenACycleGrowsItsPathThenItEndsInAnError(string text) =>
        Assert.Throws<HoconException>(() => Given.Resolved(text));

    [Fact]
    public void WhenTwoCyclesExistThenBothAreReported() =>
        Assert.Equal(2, Given.Problems("a = ${b}\nb = ${a}\nc = ${d}\nd = ${c}").Split('\n').Length);
}
