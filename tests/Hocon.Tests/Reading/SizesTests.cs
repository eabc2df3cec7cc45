using System.Numerics;

namespace ActorNotice.Hocon.Tests;

public sealed class SizesTests
{
    public static TheoryData<string, int, int> EveryUnit
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            Add("B b byte bytes", 1000, 0);
            string[] tens = ["kB kilo", "MB mega", "GB giga", "TB tera", "PB peta", "EB exa", "ZB zetta", "YB yotta"];
            string[] twos = ["k kibi", "m mebi", "g gibi", "t tebi", "p pebi", "e exbi", "z zebi", "y yobi"];
            for (var power = 1; power <= 8; power++)
            {
                var (ten, two) = (tens[power - 1].Split(' '), twos[power - 1].Split(' '));
                var upper = two[0].ToUpperInvariant();
                Add($"{ten[0]} {ten[1]}byte {ten[1]}bytes", 1000, power);
                Add($"{two[0]} {upper} {upper}i {upper}iB {two[1]}byte {two[1]}bytes", 1024, power);
            }

            return data;

            void Add(string names, int @base, int power)
            {
                foreach (var name in names.Split(' '))
                    data.Add(name, @base, power);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryUnit))]
    public void WhenAUnitIsNamedThenItScalesTheNumber(string unit, int @base, int power)
    {
        var size = BigInteger.Pow(@base, power);

        Assert.Equal(5 * size, Given.Resolved($"a = 5{unit}").GetBigByteSize("a"));
        Assert.Equal(3 * size / 2, Given.Resolved($"a = 1.5 {unit}").GetBigByteSize("a"));
    }

    [Theory]
    [InlineData("512", 512)]
    [InlineData("\"512\"", 512)]
    [InlineData("1e3", 1000)]
    [InlineData("25e-1k", 2560)]
    [InlineData("1.9", 1)]
    [InlineData("-1K", -1024)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void WhenANumberIsGivenThenItIsExactBytes(string text, long bytes) =>
        Assert.Equal(bytes, Given.Resolved($"a = {text}").GetByteSize("a"));

    [Theory]
    [InlineData("1KB")]
    [InlineData("1kb")]
    [InlineData("1Kib")]
    [InlineData("1 k b")]
    [InlineData("0x10")]
    [InlineData("K")]
    [InlineData("1e101")]
    [InlineData("1e99999999999")]
    [InlineData("8EiB")]
    [InlineData("1Y")]
    public void WhenTextIsNoSizeOf64BitsThenTheErrorNamesValueAndWhatIsAllowed(string text) => Assert.Equal(
        $"t.conf:1:5: a: '{text}' is not allowed; it must be {HoconByteSize.Allowed} below 8EiB",
        Given.Problems(() => Given.Resolved($"a = {text}").GetByteSize("a")));

    [Fact]
    public void WhenTextIsNullThenItIsNoSize() => Assert.False(HoconByteSize.TryParse(null, out _));
}
