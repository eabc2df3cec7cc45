using Akka.Embedded.Tests.Support;
using Akka.Embedded.Tests.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Embedded.Tests;

/// <summary>
/// Random trees under random failures, stops, watches and restarts. A failure prints the script, its seed and a
/// smaller script that fails too.
/// </summary>
public sealed class TreePropertyTests
{
    private const int Trees = 500;
    private const int PoolTrees = 200;

    [Fact]
    public void WhenARandomTreeIsTroubledThenEveryLawHolds() =>
        Prop.ForAll(TreeScripts.Any, script =>
        {
            var breaches = TreeRun.Breaches(script);
            return (breaches.Length == 0).Label(breaches);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Trees));

    [Theory]
    [InlineData(446751755)] // A restart ordered twice while the first instance was awaited: suspended for ever.
    [InlineData(1307100616)] // Two children escalated, one decision came: the second stayed suspended.
    [InlineData(777539673)] // Leave to go on reached an actor that was stopping: it lived on, its parent waited.
    public void WhenAScriptFailedOnceThenItHoldsNow(int seed) =>
        Assert.Equal(string.Empty, TreeRun.Breaches(TreeScripts.Make(seed)));

    [Fact]
    public void WhenAScriptIsPlayedAgainThenTheSameHappens()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(TreeRun.Story(TreeScripts.Make(seed)), TreeRun.Story(TreeScripts.Make(seed)));
    }

    [Fact]
    public async Task WhenTheTreeLivesOnThePoolThenWhatDependsOnNoOrderHoldsToo()
    {
        await using var quiet = new Quiet();
        for (var seed = 0; seed < PoolTrees; seed++)
            Assert.Equal(string.Empty, await TreePoolRun.Breaches(quiet.System, TreeScripts.Make(seed)));
    }
}
