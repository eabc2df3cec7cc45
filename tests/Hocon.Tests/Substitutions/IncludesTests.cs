namespace ActorNotice.Hocon.Tests;

public sealed class IncludesTests
{
    [Theory]
    [InlineData("include \"x\"", """{"a":1,"b":1}""")]
    [InlineData("include\n# why\n\"x\"\nc = 2", """{"a":1,"b":1,"c":2}""")]
    [InlineData("{ include \"x\", c = 2 }", """{"a":1,"b":1,"c":2}""")]
    [InlineData("include file(\"x\")", """{"a":1,"b":1}""")]
    [InlineData("include required( file( \"x\" ) )", """{"a":1,"b":1}""")]
    [InlineData("include required(\"x\")", """{"a":1,"b":1}""")]
    [InlineData("p { include \"x\" }", """{"p":{"a":1,"b":1}}""")]
    [InlineData("p.q { include \"x\" }, p.q.a = 2", """{"p":{"q":{"a":2,"b":2}}}""")]
    [InlineData("a = 5, include \"x\"", """{"a":1,"b":1}""")]
    [InlineData("include \"x\"\na = 5", """{"a":5,"b":5}""")]
    [InlineData("include \"braced\"", """{"z":1}""")]
    [InlineData("include \"empty\"\na = 1", """{"a":1}""")]
    [InlineData("include \"missing\", a = 1", """{"a":1}""")]
    [InlineData("l = [{ include \"x\" }]", """{"l":[{"a":1,"b":1}]}""")]
    [InlineData("l = [{ n { include \"x\", a = 2 } }]", """{"l":[{"n":{"a":2,"b":2}}]}""")]
    [InlineData("l += { include \"x\" }", """{"l":[{"a":1,"b":1}]}""")]
    [InlineData("{ foo include : 42, \"include\" : 1, x : include }",
        """{"foo include":42,"include":1,"x":"include"}""")]
    [InlineData("include.x = 1", """{"include":{"x":1}}""")]
    public void WhenAnIncludeStandsForAFieldThenItsKeysMergeThere(string text, string json)
    {
        var includes = new TextIncludes(("x", "a = 1\nb = ${a}"), ("braced", " { z = 1 } "), ("empty", ""));

        Assert.Equal(json, includes.Json(text));
    }

    [Theory]
    [InlineData("p { include \"x\" }, root = 7", """{"p":{"y":7},"root":7}""")]
    [InlineData("p { include \"x\", root = 8 }, root = 7", """{"p":{"y":8,"root":8},"root":7}""")]
    [InlineData("p { q { include \"x\" }, root = 8 }, root = 7", """{"p":{"q":{"y":7},"root":8},"root":7}""")]
    [InlineData("p { include \"outer\" }, root = 7", """{"p":{"in":{"y":6},"root":6},"root":7}""")]
    public void WhenAnIncludedSubstitutionIsResolvedThenTheIncludePointComesFirst(string text, string json)
    {
        var includes = new TextIncludes(("x", "y = ${root}"), ("outer", "in { include \"x\" }, root = 6"));

        Assert.Equal(json, includes.Json(text));
    }

    [Fact]
    public void WhenAnIncludedFileAppendsThenItAppendsAtTheIncludePointOnly()
    {
        var includes = new TextIncludes(("x", "list += 2"));

        var json = includes.Json("list = [9], p { list = [1], include \"x\" }");

        Assert.Equal("""{"list":[9],"p":{"list":[1,2]}}""", json);
    }

    [Fact]
    public void WhenAnIncludedFileRefersToTheEnvironmentThenThePrefixIsNotPartOfTheName()
    {
        var document = new TextIncludes(("x", "y = ${HOME}")).Document("p { include \"x\" }");

        Assert.Equal("""{"p":{"y":"h"}}""", Given.Json(document.Resolve(Given.Environment(("HOME", "h")))));
    }

    [Theory]
    [InlineData("include \"x\"", HoconIncludeForm.Plain)]
    [InlineData("include file(\"x\")", HoconIncludeForm.File)]
    [InlineData("include url(\"x\")", HoconIncludeForm.Url)]
    [InlineData("include classpath(\"x\")", HoconIncludeForm.Classpath)]
    [InlineData("include required(classpath(\"x\"))", HoconIncludeForm.Classpath)]
    public void WhenAFormIsNamedThenTheResolverSeesIt(string text, HoconIncludeForm form)
    {
        var includes = new TextIncludes(("x", ""));

        includes.Document("\n" + text);

        var request = Assert.Single(includes.Requests);
        Assert.Equal((form, "x", "root.conf:2:1"), (request.Form, request.Name, request.Origin.ToString()));
    }

    [Theory]
    [InlineData("include required(\"nope\")", "root.conf:1:1: the required include \"nope\" was not found")]
    [InlineData("include : 5",
        "root.conf:1:9: a quoted name is expected after include, found ':'; a key of that name is written \"include\"")]
    [InlineData("include x",
        "root.conf:1:9: a quoted name is expected after include, found 'x'; a key of that name is written \"include\"")]
    [InlineData("include ${x}",
        "root.conf:1:9: a quoted name is expected after include, found '$'; a key of that name is written \"include\"")]
    [InlineData("include file \"x\"", "root.conf:1:13: '(' of file(…) is expected, found ' '")]
    [InlineData("include file(\"x\"", "root.conf:1:17: ')' of file(…) is expected, found the end of the text")]
    [InlineData("include required(file(\"x\")",
        "root.conf:1:27: ')' of required(…) is expected, found the end of the text")]
    [InlineData("include \"array\"", "array:2:1: an included text must hold an object, not an array")]
    [InlineData("include \"bad\"", "bad:2:5: a value is expected, found the end of the text")]
    [InlineData("a { include \"loop\" }", "loop2:1:5: the includes form a circle: loop → loop2 → loop")]
    public void WhenAnIncludeIsWrongThenTheErrorPointsAtTheTextToMend(string text, string problem)
    {
        var includes = new TextIncludes(
            ("array", "\n[1]"), ("bad", "# x\na = "),
            ("loop", "include \"loop2\""), ("loop2", "b { include \"loop\" }"));

        var found = Given.Problems(() => includes.Document(text));

        Assert.Equal(problem, found);
    }

    [Fact]
    public void WhenIncludesGoTooDeepThenTheErrorNamesTheLimit()
    {
        (string, string)[] chain = [.. Enumerable.Range(0, 30).Select(i => ($"f{i}", $"include \"f{i + 1}\""))];

        var found = Given.Problems(() => new TextIncludes(chain).Document("include \"f0\""));

        Assert.Equal("f15:1:1: more than 16 includes within each other", found);
    }

    [Fact]
    public void WhenNoResolverIsGivenThenIncludesAreRefused()
    {
        var options = new HoconParseOptions { SourceName = "t.conf", Includes = null };

        Assert.Equal(
            "t.conf:1:5: includes are not allowed here",
            Given.Problems(() => HoconParser.Parse("    include \"x\"", options)));
    }
}
