using System.Xml.Linq;

namespace ActorNotice.Architecture.Tests;

public sealed class RoomTests
{
    [Fact]
    public void WhenARoomRefersToOthersThenTheLevelTableAllowsEachOfThem()
    {
        var breaches = Repository.Projects("src").SelectMany(static path =>
            LevelTable.Breaches(Path.GetFileNameWithoutExtension(path), Repository.References(XDocument.Load(path))));

        Assert.Empty(breaches);
    }

    [Fact]
    public void WhenAReferenceAgainstTheLevelsIsPlantedThenItIsFound()
    {
        var planted = XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="../Notify/Notify.csproj" /></ItemGroup></Project>""");

        var breach = Assert.Single(LevelTable.Breaches("Exchange", Repository.References(planted)));

        Assert.Equal("Exchange must not refer to Notify", breach);
    }

    [Fact]
    public void WhenAProjectExistsThenTheSolutionHoldsIt()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ActorNotice.sln"));
        var missing = Repository.Projects("src").Concat(Repository.Projects("tests"))
            .Select(static path => Repository.Relative(path).Replace('/', '\\'))
            .Where(path => !solution.Contains(path, StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
