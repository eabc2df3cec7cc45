namespace ActorNotice.Hocon.Tests;

public sealed class ErrorsTests
{
    private const string Text = """
        actornotice {
          watch {
            period = twenty
            mode = rolling
            perid-two = 1
            name = "a very long name that nobody would ever want to read in full in a message, or would they"
          }
        }
        """;

    private static readonly HoconObject Watch = Given.Resolved(Text).GetObject("actornotice").GetObject("watch");

    [Fact]
    public void WhenASectionIsReadThenErrorsNameTheFullPath() => Assert.Equal(
        "t.conf:3:14: actornotice.watch.period: 'twenty' is not allowed; it must be a number",
        Given.Problems(() => Watch.GetDouble("period")));

    [Fact]
    public void WhenAValueIsMissingThenTheErrorPointsAtTheSectionAndGuesses() => Assert.Equal(
        "t.conf:2:9: actornotice.watch.period-two: is missing; did you mean 'perid-two'?; it must be "
        + "a whole number from -2147483648 to 2147483647",
        Given.Problems(() => Watch.GetInt("period-two")));

    [Fact]
    public void WhenASectionIsMissingThenTheErrorPointsAtTheNearestOneAbove() => Assert.Equal(
        "t.conf:1:13: actornotice.wath.x: is missing; did you mean 'watch'?",
        Given.Problems(() => Given.Resolved(Text).Get("actornotice.wath.x")));

    [Fact]
    public void WhenAChoiceIsWrongThenTheErrorListsTheWordsAndGuesses() => Assert.Equal(
        "t.conf:4:12: actornotice.watch.mode: 'rolling' is not allowed; it must be one of roling, fixed; "
        + "did you mean 'roling'?",
        Given.Problems(() => Watch.GetOneOf("mode", ["roling", "fixed"])));

    [Fact]
    public void WhenALongValueIsWrongThenTheErrorShowsItsBeginning() => Assert.Equal(
        "t.conf:6:12: actornotice.watch.name: 'a very long name that nobody would ever want to read in full…' "
        + "is not allowed; it must be true, yes, on, false, no or off",
        Given.Problems(() => Watch.GetBoolean("name")));

    [Fact]
    public void WhenKeysAreUnknownThenEachIsAProblemAtItsKey()
    {
        var problems = Watch.FindUnknownKeys(["period", "mode", "period-two"]);

        Assert.Equal(
            [
                "t.conf:5:5: actornotice.watch.perid-two: unknown setting; did you mean 'period-two'?",
                "t.conf:6:5: actornotice.watch.name: unknown setting",
            ],
            problems.Select(p => p.ToString()));
    }

    [Fact]
    public void WhenProblemsAreCollectedThenAllAreThrownTogetherInOrder()
    {
        var problems = new HoconProblems();

        Assert.Equal(20, problems.Read(() => Watch.GetInt("period"), 20));
        Assert.Equal("rolling", problems.Read(() => Watch.GetString("mode"), "x"));
        Assert.False(problems.Read(() => Watch.GetBoolean("mode"), false));
        problems.Add(new HoconProblem(null, "", "one more"));
        problems.AddRange(Watch.FindUnknownKeys(["period", "mode", "name"]));

        var thrown = Assert.Throws<HoconException>(problems.ThrowIfAny);
        Assert.Equal(4, thrown.Problems.Count);
        Assert.Equal(("actornotice.watch.period", "t.conf:3:14"), (thrown.Path, thrown.Origin?.ToString()));
        Assert.Equal(4, thrown.Message.Split('\n').Length);
        Assert.False(problems.IsEmpty);
    }

    [Fact]
    public void WhenNothingIsWrongThenNothingIsThrown()
    {
        var problems = new HoconProblems();

        problems.ThrowIfAny();

        Assert.True(problems.IsEmpty);
    }

    [Fact]
    public void WhenAValueCameThroughASubstitutionThenTheErrorNamesBothPlaces() => Assert.Equal(
        "t.conf:1:5 (used at t.conf:2:5): b: 'x' is not allowed; it must be a number",
        Given.Problems(() => Given.Resolved("a = x\nb = ${a}").GetDouble("b")));

    [Fact]
    public void WhenValuesArePrintedThenNoContentOfTreesIsShown()
    {
        Assert.Equal("{1 keys}", Given.Resolved("a = secret").ToString());
        Assert.Equal("[1 elements]", Given.Resolved("a = [secret]").Get("a").ToString());
    }

    [Fact]
    public void WhenAnExceptionIsMadeOfTextThenItHasOneProblemWithoutPlace()
    {
        var cause = new InvalidOperationException("why");

        Assert.Equal("bad", new HoconException("bad").Problems[0].ToString());
        Assert.Same(cause, new HoconException("bad", cause).InnerException);
        Assert.Null(new HoconException().Origin);
    }
}
