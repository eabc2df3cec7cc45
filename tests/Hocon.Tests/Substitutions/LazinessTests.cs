namespace ActorNotice.Hocon.Tests;

public sealed class LazinessTests
{
    [Theory]
    [InlineData("bar : { foo : 42, baz : ${bar.foo} }", """{"bar":{"foo":42,"baz":42}}""")]
    [InlineData("bar : { foo : 42, baz : ${bar.foo} }, bar : { foo : 43 }", """{"bar":{"foo":43,"baz":43}}""")]
    [InlineData("bar : { a : ${foo.d}, b : 1 }, bar.b = 3, foo : { c : ${bar.b}, d : 2 }, foo.d = 4",
        """{"bar":{"a":4,"b":3},"foo":{"c":3,"d":4}}""")]
    [InlineData("a = ${b}, b { c = 1, d = ${a.c} }", """{"a":{"c":1,"d":1},"b":{"c":1,"d":1}}""")]
    [InlineData("b { c = 1, d = ${a.c} }, a = ${b}", """{"b":{"c":1,"d":1},"a":{"c":1,"d":1}}""")]
    [InlineData("a = ${b} {e = ${a.d}}, b { c = 1, d = ${a.c} }", """{"a":{"c":1,"d":1,"e":1},"b":{"c":1,"d":1}}""")]
    [InlineData("b { z = ${a.y}, y = ${a.x}, x = 1 }, a = ${b}",
        """{"b":{"z":1,"y":1,"x":1},"a":{"z":1,"y":1,"x":1}}""")]
    [InlineData("a { x = 1 }, a = ${b}, b { x = ${a.x} }", """{"a":{"x":1},"b":{"x":1}}""")]
    [InlineData("b { x = ${a.x} }, a { x = 1 }, a = ${b}", """{"b":{"x":1},"a":{"x":1}}""")]
    [InlineData("a { z = 7 }, a = ${b}, b { x = 1, y = ${a.z} }", """{"a":{"z":7,"x":1,"y":7},"b":{"x":1,"y":7}}""")]
    [InlineData("a { z = 7 }, a = ${n}, a { y = 1 }, n = 5, c = ${?a.z}", """{"a":{"y":1},"n":5}""")]
    [InlineData("a { z = 7 }, a = ${?n}, a { y = 1 }, c = ${?a.z}", """{"a":{"z":7,"y":1},"c":7}""")]
    [InlineData("a { z = 7 }, a = ${n}, n { y = 1 }, c = ${a.z}", """{"a":{"z":7,"y":1},"n":{"y":1},"c":7}""")]
    [InlineData("a { z = 7 }, a = ${n}${n}, n { y = 1 }, c = ${a.z}${a.y}",
        """{"a":{"z":7,"y":1},"n":{"y":1},"c":"71"}""")]
    [InlineData("a { z = 7 }, a = x${n}, n = 1, c = ${?a.z}", """{"a":"x1","n":1}""")]
    public void WhenObjectsReferIntoEachOtherThenOnlyTheNeededFieldIsResolved(string text, string json) =>
        Assert.Equal(json, Given.Json(text));
}
