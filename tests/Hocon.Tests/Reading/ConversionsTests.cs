namespace ActorNotice.Hocon.Tests;

public sealed class ConversionsTests
{
    private static readonly HoconObject Root = Given.Resolved("""
        text = hello, number = 1.50, whole = 42, quoted = "42", yes = yes, on = "on", true = true
        no = no, off = off, false = "false", null = null, list = [a, 1, true], empty = []
        big = 9007199254740993, object { x = 1 }, indexed { "2" = c, "0" = a, x = y, "1" = b }
        huge = 1e400, exponent = 1e3, nulls = [a, null], trees = [[1]], zeros = "007", padded = " 5 "
        """);

    [Theory]
    [InlineData("text", "hello")]
    [InlineData("number", "1.50")]
    [InlineData("true", "true")]
    [InlineData("padded", " 5 ")]
    public void WhenASimpleValueIsReadAsStringThenItIsItsText(string path, string text) =>
        Assert.Equal(text, Root.GetString(path));

    [Theory]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void WhenOneOfSixWordsIsReadThenItIsABoolean(string path, bool value) =>
        Assert.Equal(value, Root.GetBoolean(path));

    [Fact]
    public void WhenNumbersAreReadThenQuotedOnesCountToo()
    {
        Assert.Equal(42, Root.GetInt("whole"));
        Assert.Equal(42, Root.GetInt("quoted"));
        Assert.Equal(1000, Root.GetInt("exponent"));
        Assert.Equal(9007199254740993, Root.GetLong("big"));
        Assert.Equal(1.5, Root.GetDouble("number"));
        Assert.Equal(1.50m, Root.GetDecimal("number"));
    }

    [Fact]
    public void WhenNumericKeysAreReadAsAListThenTheyAreSortedAndOthersIgnored()
    {
        Assert.Equal(["a", "b", "c"], Root.GetStringList("indexed"));
        Assert.Equal(["a", "1", "true"], Root.GetStringList("list"));
        Assert.Empty(Root.GetStringList("empty"));
        Assert.Equal(3, Root.GetList("indexed").Count);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("null")]
    [InlineData("text.deeper")]
    public void WhenAValueIsMissingOrNullThenTheFallbackIsUsed(string path)
    {
        Assert.Equal("x", Root.GetString(path, "x"));
        Assert.True(Root.GetBoolean(path, true));
        Assert.Equal(1, Root.GetInt(path, 1));
        Assert.Equal(2L, Root.GetLong(path, 2));
        Assert.Equal(2.5, Root.GetDouble(path, 2.5));
        Assert.Equal(3.5m, Root.GetDecimal(path, 3.5m));
        Assert.Equal(TimeSpan.FromSeconds(4), Root.GetDuration(path, TimeSpan.FromSeconds(4)));
        Assert.Equal(5, Root.GetByteSize(path, 5));
        Assert.Equal(["y"], Root.GetStringList(path, ["y"]));
        Assert.Empty(Root.GetList(path, []));
        Assert.Equal(0, Root.GetObjectOrEmpty(path).Count);
        Assert.Equal("b", Root.GetOneOf(path, ["a", "b"], "b"));
    }

    [Theory]
    [InlineData("text", "'hello'")]
    [InlineData("number", "'1.50'")]
    [InlineData("null", "null")]
    [InlineData("list", "an array")]
    [InlineData("object", "an object")]
    [InlineData("big", "'9007199254740993'")]
    [InlineData("huge", "'1e400'")]
    [InlineData("zeros", "'007'")]
    [InlineData("padded", "' 5 '")]
    public void WhenAValueIsNoIntThenTheErrorNamesPathValueAndRange(string path, string shown)
    {
        var problem = Assert.Single(Assert.Throws<HoconException>(() => Root.GetInt(path)).Problems);

        Assert.Equal(path, problem.Path);
        Assert.Equal(
            $"{shown} is not allowed; it must be a whole number from -2147483648 to 2147483647", problem.Message);
        Assert.Equal(Root.Get(path).Origin, problem.Origin);
    }

    [Fact]
    public void WhenAValueHasTheWrongFormThenAFallbackDoesNotHideIt()
    {
        Assert.Throws<HoconException>(() => Root.GetInt("text", 1));
        Assert.Throws<HoconException>(() => Root.GetBoolean("whole", true));
        Assert.Throws<HoconException>(() => Root.GetString("object", "x"));
        Assert.Throws<HoconException>(() => Root.GetDouble("huge", 1));
        Assert.Throws<HoconException>(() => Root.GetDecimal("huge", 1));
        Assert.Throws<HoconException>(() => Root.GetLong("huge", 1));
        Assert.Throws<HoconException>(() => Root.GetStringList("text", []));
        Assert.Throws<HoconException>(() => Root.GetStringList("nulls", []));
        Assert.Throws<HoconException>(() => Root.GetStringList("trees", []));
        Assert.Throws<HoconException>(() => Root.GetList("object", []));
        Assert.Throws<HoconException>(() => Root.GetObjectOrEmpty("list"));
        Assert.Throws<HoconException>(() => Root.GetBigByteSize("text"));
    }

    [Fact]
    public void WhenAPathIsAskedThenNullCountsAsFoundButNotAsAPathWithAValue()
    {
        Assert.True(Root.TryGet("null", out var found));
        Assert.True(found.IsNull);
        Assert.False(Root.HasPath("null"));
        Assert.True(Root.HasPath("object.x"));
        Assert.False(Root.HasPath("object.x.y"));
        Assert.False(Root.TryGet("object.y", out _));
        Assert.Same(Root, Root.Get(HoconPath.Root));
    }
}
