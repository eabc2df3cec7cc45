using ActorNotice.Signals.Maths;

namespace ActorNotice.Signals.Tests.Maths;

public sealed class FractionTests
{
    [Theory]
    [InlineData("2", 2, 1)]
    [InlineData("2.50", 5, 2)]
    [InlineData("0", 0, 1)]
    [InlineData("0.00000001", 1, 100_000_000)]
    [InlineData("9.99999999", 999_999_999, 100_000_000)]
    public void WhenADecimalIsTakenThenTheFractionIsInLowestTerms(string text, ulong numerator, ulong denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), Fraction.FromDecimal(decimal.Parse(text, null)));

    [Theory]
    [InlineData("-0.1")]
    [InlineData("10.00000001")]
    [InlineData("0.000000001")]
    [InlineData("79228162514264337593543950335")]
    public void WhenADecimalIsBeyondTheProvenRangeThenItIsRefused(string text) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.FromDecimal(decimal.Parse(text, null)));
}
