using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Akka.Embedded.Tests.Support;
using Akka.Util;

namespace Akka.Embedded.Tests;

/// <summary>Types by the names that settings use.</summary>
public sealed class TypeNameTests
{
    [Fact]
    public void WhenAnAssemblyIsNotLoadedYetThenItsTypesAreFoundByTheOriginalsName()
    {
        using var later = MakeAssembly("Akka.Embedded.Later", "Akka.Later.Thing");
        AssemblyLoadContext.Default.Resolving += Resolve;
        try
        {
            Assert.Equal("Akka.Later.Thing", TypeNames.Find("Akka.Later.Thing, Akka.Later")?.FullName);
        }
        finally
        {
            AssemblyLoadContext.Default.Resolving -= Resolve;
        }

        Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
            name.Name == "Akka.Embedded.Later" ? context.LoadFromStream(later) : null;
    }

    [Fact]
    public async Task WhenSettingsNameTheKitsSchedulerThenItIsFound()
    {
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

    private static MemoryStream MakeAssembly(string name, string type)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        assembly.DefineDynamicModule(name).DefineType(type, TypeAttributes.Public).CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
