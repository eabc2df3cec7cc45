using Akka.Embedded.Tests.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Embedded.Tests;

/// <summary>Random trees under random failures, stops, watches and restarts. A failure prints its seed and script.</summary>
public sealed class TreePropertyTests
{
    private const int Trees = 300;

    [Fact]
    public void WhenARandomTreeIsTroubledThenEveryLawHolds() =>
        Prop.ForAll(TreeScripts.Any, script =>
        {
            var breaches = TreeRun.Breaches(script);
            return (breaches.Length == 0).Label(breaches);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Trees));

    [Fact]
    public void WhenAScriptIsPlayedAgainThenTheSameHappens()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(TreeRun.Story(TreeScripts.Make(seed)), TreeRun.Story(TreeScripts.Make(seed)));
    }
}
