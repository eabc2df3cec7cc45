namespace ActorNotice.Hocon.Tests;

public sealed class UnquotedStringsTests
{
    [Theory]
    [InlineData("foo")]
    [InlineData("truefoo")]
    [InlineData("footrue")]
    [InlineData("10.0bar")]
    [InlineData("bar10.0")]
    [InlineData("-foo")]
    [InlineData("2026-11-21")]
    [InlineData("1.2.3")]
    [InlineData("a/b|c;d(e)<f>'g'~h%i")]
    [InlineData("a.b.c")]
    [InlineData("include")]
    [InlineData("\u65e5\u672c")]
    [InlineData("foo bar  baz")]
    public void WhenTextIsUnquotedThenItIsTakenLiterally(string text)
    {
        var value = Assert.IsType<HoconScalar>(Given.Resolved($"a = {text}").Get("a"));

        Assert.Equal((text, HoconValueKind.String, false), (value.Text, value.Kind, value.IsQuoted));
    }

    [Theory]
    [InlineData('$')]
    [InlineData(':')]
    [InlineData('=')]
    [InlineData('+')]
    [InlineData('`')]
    [InlineData('^')]
    [InlineData('?')]
    [InlineData('!')]
    [InlineData('@')]
    [InlineData('*')]
    [InlineData('&')]
    [InlineData('\\')]
    public void WhenAForbiddenCharacterStandsInUnquotedTextThenTheErrorPointsAtIt(char forbidden)
    {
        var expected = $"t.conf:1:6: '{forbidden}' is not allowed in unquoted text; quote the value";

        Assert.Equal(expected, Given.Problems($"a = x{forbidden}y"));
    }

    [Theory]
    [InlineData("a = true", HoconValueKind.Boolean)]
    [InlineData("a = false", HoconValueKind.Boolean)]
    [InlineData("a = null", HoconValueKind.Null)]
    [InlineData("a = True", HoconValueKind.String)]
    [InlineData("a = \"true\"", HoconValueKind.String)]
    [InlineData("a = true x", HoconValueKind.String)]
    public void WhenAWordOfTheLanguageStandsAloneThenItKeepsItsType(string text, HoconValueKind kind) =>
        Assert.Equal(kind, Given.Resolved(text).Get("a").Kind);
}
