namespace ActorNotice.Hocon.Tests;

public sealed class NumbersAsTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("42")]
    [InlineData("1e5")]
    [InlineData("1E+5")]
    [InlineData("1.50e-3")]
    [InlineData("123456789012345678901234567890.5")]
    public void WhenANumberIsReadThenItsTextIsKept(string text)
    {
        var value = Assert.IsType<HoconScalar>(Given.Resolved($"a = {text}").Get("a"));

        Assert.Equal((text, HoconValueKind.Number), (value.Text, value.Kind));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("0x10")]
    public void WhenTextIsNoJsonNumberThenItIsAString(string text) =>
        Assert.Equal(HoconValueKind.String, Given.Resolved($"a = {text}").Get("a").Kind);

    [Fact]
    public void WhenNumbersConcatenateThenTheyAreJoinedAsWritten() =>
        Assert.Equal("1e5 1.50", Given.Resolved("a = 1e5 ${b}, b = 1.50").GetString("a"));
}
