using System.Text.RegularExpressions;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>Which log events filters leave out.</summary>
public sealed class LogFilterTests
{
    private static readonly Info Event = new("akka://x/user/Actor", typeof(object), "some text");

    public static TheoryData<Func<LogFilterBuilder, LogFilterBuilder>, bool> Filters { get; } = new()
    {
        { b => b, true },
        { b => b.ExcludeSourceExactly("akka://x/user/Actor"), false },
        { b => b.ExcludeSourceExactly("AKKA://x/user/actor"), false },
        { b => b.ExcludeSourceExactly("AKKA://x/user/actor", StringComparison.Ordinal), true },
        { b => b.ExcludeSourceExactly("akka://x/user"), true },
        { b => b.ExcludeSourceStartingWith("akka://x"), false },
        { b => b.ExcludeSourceStartingWith("user"), true },
        { b => b.ExcludeSourceContaining("user"), false },
        { b => b.ExcludeSourceContaining("u.er"), true },
        { b => b.ExcludeSourceEndingWith("Actor"), false },
        { b => b.ExcludeSourceEndingWith("user"), true },
        { b => b.ExcludeSourceRegex(new Regex("u.er")), false },
        { b => b.ExcludeMessageContaining("text"), false },
        { b => b.ExcludeMessageContaining("t.xt"), true },
        { b => b.ExcludeMessageRegex(new Regex("t.xt$")), false },
        { b => b.ExcludeMessageContaining("nothing").ExcludeSourceContaining("user"), false },
        { b => b.AddRange([new Never()]).Add(new Never()), true },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void WhenAnEventIsFilteredThenSourceOrLineDecide(
        Func<LogFilterBuilder, LogFilterBuilder> build, bool kept)
    {
        var evaluator = build(new LogFilterBuilder()).Build().CreateEvaluator();
        Assert.Equal(kept, evaluator.ShouldTryKeepMessage(Event, out var line));
        Assert.Equal(kept ? Event.ToString() : string.Empty, line);
    }

    [Fact]
    public void WhenOnlySourcesAreFilteredThenNoLineIsMadeForIt()
    {
        var bySource = new LogFilterBuilder().ExcludeSourceContaining("x").Build();
        Assert.True(bySource.CreateEvaluator().EvaluatesLogSourcesOnly);
        var byLine = new LogFilterBuilder().ExcludeMessageContaining("x").Build();
        Assert.False(byLine.CreateEvaluator().EvaluatesLogSourcesOnly);
        Assert.Equal(LogFilterDecision.NoDecision, byLine.Filters[0].ShouldKeepMessage(Event));
    }

    private sealed class Never : LogFilterBase
    {
        public override LogFilterType FilterType => LogFilterType.Source;

        public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
            LogFilterDecision.Keep;
    }
}
