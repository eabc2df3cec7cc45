namespace ActorNotice.Hocon.Tests;

public sealed class ContentEqualsTests
{
    [Theory]
    [InlineData("a = 1, b = x", "b = \"x\"\na = 1")]
    [InlineData("a = [1, {b = 2}]", "a = [1] [{b : 2}]")]
    [InlineData("a.b.c = true", "a { b { c : true } }")]
    [InlineData("", "{}")]
    public void WhenOnlyTheWritingDiffersThenTheContentIsEqual(string one, string other)
    {
        Assert.True(Given.Resolved(one).ContentEquals(Given.Resolved(other)));
        Assert.True(Given.Resolved(other).ContentEquals(Given.Resolved(one)));
    }

    [Theory]
    [InlineData("a = 1", "a = 2")]
    [InlineData("a = 1", "a = \"1\"")]
    [InlineData("a = 1", "a = 1.0")]
    [InlineData("a = null", "a = \"null\"")]
    [InlineData("a = 1", "b = 1")]
    [InlineData("a = 1", "a = 1, b = 2")]
    [InlineData("a = [1, 2]", "a = [2, 1]")]
    [InlineData("a = [1]", "a = [1, 1]")]
    [InlineData("a = []", "a = {}")]
    [InlineData("a = {}", "a = x")]
    [InlineData("a = null", "")]
    public void WhenTheDataDiffersThenTheContentIsNotEqual(string one, string other)
    {
        Assert.False(Given.Resolved(one).ContentEquals(Given.Resolved(other)));
        Assert.False(Given.Resolved(other).ContentEquals(Given.Resolved(one)));
        Assert.False(Given.Resolved(one).ContentEquals(null));
    }
}
