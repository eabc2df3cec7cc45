using Akka.Actor;
using Akka.DependencyInjection;
using Akka.Embedded.Tests.Support;
using Akka.Event;
using Akka.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Akka.Embedded.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task WhenTheHostStartsThenActorsStartBeforeStartupTasksAndAreRequired()
    {
        var notes = new List<string>();
        using var host = Build(builder => builder
            .AddStartup((_, registry) => notes.Add(registry.Get<EchoKey>().Path.Name))
            .WithActors((system, registry) => registry.Register<EchoKey>(system.ActorOf(Props.Create<Echo>("!"), "echo"))));
        await host.StartAsync();
        var echo = host.Services.GetRequiredService<IRequiredActor<EchoKey>>().ActorRef;
        Assert.Equal("x!", await echo.Ask<string>("x", Quiet.Patience));
        Assert.Equal(["echo"], notes);
        var system = host.Services.GetRequiredService<ActorSystem>();
        await host.StopAsync();
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task WhenAnActorNeedsServicesThenItsConstructorGetsThem()
    {
        using var host = Build(
            builder => builder.WithActors((system, registry, resolver) =>
                registry.Register<EchoKey>(system.ActorOf(resolver.Props<Serving>("?")))),
            services => services.AddSingleton(new Suffix("!")));
        await host.StartAsync();
        var actor = await host.Services.GetRequiredService<IRequiredActor<EchoKey>>().GetAsync();
        Assert.Equal("x?!", await actor.Ask<string>("x", Quiet.Patience));
        var byResolver = DependencyResolver.For(host.Services.GetRequiredService<ActorSystem>()).Props<Serving>("?");
        Assert.Equal(typeof(Serving), byResolver.Type);
        await host.StopAsync();
    }

    [Fact]
    public async Task WhenAStarterFailsThenTheHostIsStopped()
    {
        using var host = Build(builder => builder.WithActors((_, _) => throw new InvalidOperationException()));
        await host.StartAsync();
        Assert.True(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        await host.StopAsync();
    }

    [Fact]
    public async Task WhenSettingsAreAddedThenTheModeDecidesWhichWins()
    {
        using var host = Build(builder => builder
            .AddHocon("x = 1, y = 1", HoconAddMode.Prepend)
            .AddHocon("x = 2, z = 2", HoconAddMode.Append)
            .AddHocon("y = 3", HoconAddMode.Prepend));
        await host.StartAsync();
        var config = host.Services.GetRequiredService<ActorSystem>().Settings.Config;
        Assert.Equal((1, 3, 2), (config.GetInt("x"), config.GetInt("y"), config.GetInt("z")));
        await host.StopAsync();
    }

    [Fact]
    public void WhenHostSettingsAreTurnedIntoHoconThenSectionsAndListsAreKept()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Akka:LogLevel"] = "DEBUG",
            ["Akka:Loggers:0"] = "a",
            ["Akka:Loggers:1"] = "b",
        }).Build();
        var config = HostSettings.ToConfig(settings, normalizeKeys: true);
        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        Assert.Equal(["a", "b"], config.GetStringList("akka.loggers"));
    }

    [Fact]
    public async Task WhenLoggersAreConfiguredThenTheSystemHasTheirSettings()
    {
        using var host = Build(builder => builder.ConfigureLoggers(loggers =>
        {
            loggers.ClearLoggers();
            loggers.LogLevel = LogLevel.ErrorLevel;
            loggers.DeadLetterOptions = new DeadLetterOptions { ShouldLog = TriStateValue.None };
            loggers.DebugOptions = new DebugOptions { LifeCycle = true };
        }));
        await host.StartAsync();
        var settings = host.Services.GetRequiredService<ActorSystem>().Settings;
        Assert.Equal("ERROR", settings.LogLevel);
        Assert.Empty(settings.Loggers);
        Assert.Equal(0, settings.LogDeadLetters);
        Assert.True(settings.DebugLifecycle);
        await host.StopAsync();
    }

    [Fact]
    public void WhenAKeyIsRegisteredTwiceThenItThrowsUnlessOverwritingIsAllowed()
    {
        var registry = new ActorRegistry();
        registry.Register<EchoKey>(ActorRefs.Nobody);
        Assert.Throws<DuplicateActorRegistryException>(() => registry.Register<EchoKey>(ActorRefs.Nobody));
        registry.Register<EchoKey>(ActorRefs.Nobody, overwrite: true);
        Assert.Throws<MissingActorRegistryEntryException>(() => registry.Get<HostingTests>());
    }

    [Fact]
    public async Task WhenAnActorIsAwaitedThenItComesWhenRegistered()
    {
        var registry = new ActorRegistry();
        var waiting = registry.GetAsync<EchoKey>();
        Assert.False(waiting.IsCompleted);
        registry.Register<EchoKey>(ActorRefs.Nobody);
        Assert.Equal(ActorRefs.Nobody, await waiting.WaitAsync(Quiet.Patience));
    }

    private static IHost Build(Action<AkkaConfigurationBuilder> configure, Action<IServiceCollection>? services = null) =>
        new HostBuilder().ConfigureServices(collection =>
        {
            services?.Invoke(collection);
            collection.AddAkka("hosted", builder =>
            {
                builder.AddHocon("akka { loggers = [], loglevel = OFF }", HoconAddMode.Append);
                configure(builder);
            });
        }).Build();

    private sealed class EchoKey;

    private sealed record Suffix(string Text);

    private sealed class Echo : ReceiveActor
    {
        public Echo(string suffix) => Receive<string>(m => Sender.Tell(m + suffix));
    }

    private sealed class Serving : ReceiveActor
    {
        public Serving(string first, Suffix second) => Receive<string>(m => Sender.Tell(m + first + second.Text));
    }
}
