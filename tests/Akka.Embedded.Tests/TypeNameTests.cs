using Akka.Embedded.Tests.Support;
using Akka.Util;

namespace Akka.Embedded.Tests;

/// <summary>Types by the names that settings use.</summary>
public sealed class TypeNameTests
{
    // This project uses nothing else of the kit, so its assembly is beside the tests but not loaded.
    [Fact]
    public async Task WhenAnAssemblyIsNotLoadedYetThenItsTypesAreFoundByTheOriginalsName()
    {
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "Akka.Embedded.TestKit");
        await using var quiet = new Quiet(
            "akka.scheduler.implementation = \"Akka.TestKit.TestScheduler, Akka.TestKit\"");
        Assert.Equal("Akka.TestKit.TestScheduler", quiet.System.Scheduler.GetType().FullName);
    }

    [Theory]
    [InlineData("No.Such.Type")]
    [InlineData("No.Such.Type, No.Such.Assembly")]
    [InlineData("No.Such.Type, Akka")]
    [InlineData("No.Such.Type, ")]
    public void WhenThereIsNoSuchTypeThenNoneIsFoundAndNothingThrows(string name) => Assert.Null(TypeNames.Find(name));

    [Theory]
    [InlineData("Akka.Event.DefaultLogger")]
    [InlineData("Akka.Event.DefaultLogger, Akka")]
    [InlineData("Akka.Logger.Serilog.SerilogLogger, Akka.Logger.Serilog")]
    public void WhenATypeIsOursThenTheOriginalsAssemblyNameFindsIt(string name) =>
        Assert.Equal(name.Split(',')[0], TypeNames.Find(name)?.FullName);
}
