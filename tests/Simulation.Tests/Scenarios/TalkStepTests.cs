using ActorNotice.Hocon;
using ActorNotice.Simulation.Scenarios;

namespace ActorNotice.Simulation.Tests.Scenarios;

/// <summary>People who command the bot in a scenario.</summary>
public sealed class TalkStepTests : IDisposable
{
    private readonly ScenarioFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void WhenPeopleTalkThenWhoSaidWhatAndWhatCameOfItIsInTheStory() => Assert.Equal(
        ["00:05 admin /status: answered", "00:06 viewer /pause: needs Operator", "00:07 stranger /status: not among control.telegram.users"],
        Talk("{ at = 5m, do = say, text = /status }", "{ at = 6m, do = say, as = viewer, text = /pause }",
            "{ at = 7m, do = say, as = stranger, text = /status }"));

    [Fact]
    public void WhenAButtonIsPressedThenTheCommandIsCarriedOutAndTheOtherButtonCancelsIt()
    {
        Assert.Equal(["00:05 admin /pause: paused"], Talk("{ at = 5m, do = say, text = /pause }", "{ at = 301s, do = press }"));
        Assert.Empty(Talk("{ at = 5m, do = say, text = /pause }", "{ at = 301s, do = press, button = No }"));
    }

    [Fact]
    public void WhenThereIsNoSuchButtonThenTheStorySaysSo() =>
        Assert.Equal(["00:05 admin finds no button 'Maybe' to press"], Talk("{ at = 5m, do = press, button = Maybe }"));

    [Fact]
    public void WhenASymbolIsMutedThenItsNoticesDoNotCome()
    {
        var all = Play(StoryLane.Notice);
        var muted = Play(StoryLane.Notice, "{ at = 5m, do = say, as = operator, text = \"/mute BTCUSDT 20m\" }");

        Assert.NotEmpty(all);
        Assert.Empty(muted);
    }

    [Fact]
    public void WhenNobodyIsExpectedToTalkThenWhatIsSaidIsADifference()
    {
        const string Steps = "steps = [{ at = 5m, do = say, text = /status }]\n";

        var result = ActorNotice.Simulation.Scenarios.Playing.ScenarioPlay.Run(_file.Load(
            ScenarioFile.Crash + Steps + "expect { notices = any, alerts = any, states = any }\n"));

        Assert.Equal("admin /status: answered", Assert.Single(result.Lines, static line => line.Mark == StoryMark.Extra).What);
    }

    [Theory]
    [InlineData("{ at = 5m, do = say, text = \"\" }", "what is said")]
    [InlineData("{ at = 5m, do = say, text = /status, as = boss }", "one of viewer, operator, admin, stranger")]
    public void WhenAStepIsWrongThenItsCureIsTold(string step, string cure) => Assert.Contains(
        cure, Assert.Throws<HoconException>(() => _file.Load($"{ScenarioFile.Crash}steps = [{step}]\n")).Message,
        StringComparison.Ordinal);

    private string[] Talk(params string[] steps) => Play(StoryLane.Talk, steps);

    private string[] Play(StoryLane lane, params string[] steps) =>
        _file.Play($"{ScenarioFile.Crash}steps = [{string.Join(", ", steps)}]\n", lane);
}
