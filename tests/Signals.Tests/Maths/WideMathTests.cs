using System.Numerics;
using ActorNotice.Signals.Maths;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Signals.Tests.Maths;

public sealed class WideMathTests
{
    private static readonly Gen<UInt128> Numbers =
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255), 16)
        from shift in Gen.Choose(0, 127)
        select bytes.Aggregate(UInt128.Zero, static (value, next) => (value << 8) | (uint)next) >> shift;

    [Fact]
    public void WhenProductsExceed128BitsThenTheyAreStillExact() =>
        Prop.ForAll(Numbers.ToArbitrary(), Numbers.ToArbitrary(), static (a, b) =>
        {
            var (high, low) = WideMath.Multiply(a, b);
            return ((BigInteger)high << 128) + (BigInteger)low == (BigInteger)a * (BigInteger)b;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void WhenProductsAreComparedThenTheSignIsThatOfBigIntegers() =>
        Prop.ForAll(Numbers.ToArbitrary(), Numbers.ToArbitrary(), Numbers.ToArbitrary(), static (a, b, c) =>
            Compares(a, b, c, a) && Compares(a, b, b, a) && Compares(a, b, c, c) && Compares(a, b, a, b + 1)
                && Compares(c, 1, a, b))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void WhenProductsAreTheLargestThenNothingOverflows()
    {
        var (high, low) = WideMath.Multiply(UInt128.MaxValue, UInt128.MaxValue);
        Assert.Equal(UInt128.MaxValue - 1, high);
        Assert.Equal(UInt128.One, low);
    }

    private static bool Compares(UInt128 a, UInt128 b, UInt128 c, UInt128 d) =>
        WideMath.CompareProducts(a, b, c, d) == ((BigInteger)a * (BigInteger)b - (BigInteger)c * (BigInteger)d).Sign;
}
