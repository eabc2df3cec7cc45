using System.Globalization;

namespace ActorNotice.Hocon.Tests;

public sealed class HoconCharsTests
{
    [Fact]
    public void WhenEveryCharacterIsClassifiedThenBlanksAreExactlyThoseOfTheSpecification()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            var separator = char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            var control = "\t\n\v\f\r\u001c\u001d\u001e\u001f\ufeff".Contains(c);

            Assert.True(HoconChars.IsBlank(c) == (separator || control), $"U+{code:X4}");
        }
    }

    [Fact]
    public void WhenEveryCharacterIsClassifiedThenUnquotedTextIsAllButBlanksAndForbiddenOnes()
    {
        for (var code = 0; code < TextCursor.End; code++)
        {
            var c = (char)code;
            var forbidden = "$\"{}[]:=,+#`^?!@*&\\".Contains(c);

            Assert.True(HoconChars.IsUnquoted(c) == !(forbidden || HoconChars.IsBlank(c)), $"U+{code:X4}");
        }

        Assert.False(HoconChars.IsUnquoted(TextCursor.End));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-0", 2)]
    [InlineData("00", 1)]
    [InlineData("12.50", 5)]
    [InlineData("12.", 2)]
    [InlineData("12.x", 2)]
    [InlineData("1e5", 3)]
    [InlineData("1E+5", 4)]
    [InlineData("1e-05x", 5)]
    [InlineData("1e", 1)]
    [InlineData("1e+", 1)]
    [InlineData("-", 0)]
    [InlineData(".5", 0)]
    [InlineData("+1", 0)]
    [InlineData("x1", 0)]
    [InlineData("", 0)]
    public void WhenTextBeginsWithAJsonNumberThenItsLengthIsKnown(string text, int length)
    {
        Assert.Equal(length, HoconChars.NumberLength(text));
        Assert.Equal(length > 0 && length == text.Length, HoconChars.IsNumber(text));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("a/b", 3)]
    [InlineData("a//b", 1)]
    [InlineData("//b", 0)]
    [InlineData("a b", 1)]
    [InlineData("a#b", 1)]
    [InlineData("a/", 2)]
    [InlineData("\u65e5\u00a0", 1)]
    [InlineData("", 0)]
    public void WhenTextBeginsUnquotedThenItEndsAtBlanksForbiddenCharactersAndComments(string text, int length) =>
        Assert.Equal(length, HoconChars.UnquotedLength(text));
}
