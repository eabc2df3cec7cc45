using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Market.Tests;

public sealed class PriceTests
{
    private static readonly Gen<long> Units = Gen.OneOf(
        Gen.Choose(0, int.MaxValue).Select(static value => (long)value),
        Longs.UpTo(long.MaxValue),
        Gen.Elements(0L, 1L, Price.Scale - 1, Price.Scale, Price.Scale + 1, long.MaxValue - 1, long.MaxValue));

    [Fact]
    public void WhenAPriceIsWrittenAndReadThenItIsTheSame() =>
        Prop.ForAll(Units.ToArbitrary(), static units =>
        {
            var price = new Price(units);
            var text = price.ToString();
            return Price.Parse(text) == price
                && Price.TryParse(Encoding.UTF8.GetBytes(text), out var fromBytes) && fromBytes == price
                && Price.FromDecimal(price.ToDecimal()) == price;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenZerosArePaddedThenThePriceIsTheSame() =>
        Prop.ForAll(Units.ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), static (units, zeros) =>
        {
            var text = (units / (decimal)Price.Scale).ToString("F8", CultureInfo.InvariantCulture);
            return Price.Parse(text + new string('0', zeros)) == new Price(units);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTextIsArbitraryThenParsingAgreesWithDecimal() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements("0123456789.-+eE, _".ToCharArray())).ToArbitrary(), static letters =>
        {
            var text = new string([.. letters]);
            var accepted = Price.TryParse(text, out var price);
            Assert.Equal(accepted, Price.TryParse(Encoding.UTF8.GetBytes(text), out _));
            return !accepted || price.ToDecimal() == decimal.Parse(text, NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("104544.60", 10_454_460_000_000)]
    [InlineData("0.00000295", 295)]
    [InlineData("92233720368.54775807", long.MaxValue)]
    [InlineData("0", 0)]
    [InlineData("1.100000000000", 110_000_000)]
    public void WhenTextIsAPlainDecimalThenItIsRead(string text, long units) =>
        Assert.Equal(units, Price.Parse(text).Units);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1e5")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1.2.3")]
    [InlineData("1.000000001")]
    [InlineData("92233720368.54775808")]
    [InlineData("99999999999999999999")]
    [InlineData("NaN")]
    [InlineData("１")]
    public void WhenTextIsAnythingElseThenItIsRefused(string text)
    {
        Assert.False(Price.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => Price.Parse(text))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenDigitsWouldBeLostThenADecimalIsRefused()
    {
        Assert.Throws<ArgumentException>(static () => Price.FromDecimal(0.000000001m));
        Assert.Throws<OverflowException>(static () => Price.FromDecimal(100_000_000_000m));
    }

    [Fact]
    public void WhenPricesAreComparedThenTheirUnitsDecide() =>
        Prop.ForAll(Units.ToArbitrary(), Units.ToArbitrary(), static (a, b) =>
        {
            var (left, right) = (new Price(a), new Price(b));
            return left < right == a < b && left > right == a > b && left <= right == a <= b && left >= right == a >= b
                && Math.Sign(left.CompareTo(right)) == Math.Sign(a.CompareTo(b));
        }).QuickCheckThrowOnFailure();
}
