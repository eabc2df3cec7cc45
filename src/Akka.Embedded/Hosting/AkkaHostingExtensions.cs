using System.Globalization;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Akka.Hosting;

/// <summary>An actor system in a .NET host.</summary>
public static class AkkaHostingExtensions
{
    /// <summary>Adds an actor system that starts and stops with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="actorSystemName">The system's name.</param>
    /// <param name="builder">Says what it is started with.</param>
    public static IServiceCollection AddAkka(
        this IServiceCollection services, string actorSystemName, Action<AkkaConfigurationBuilder> builder) =>
        services.AddAkka(actorSystemName, (configuration, _) => builder(configuration));

    /// <summary>Adds an actor system that starts and stops with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="actorSystemName">The system's name.</param>
    /// <param name="builder">Says what it is started with.</param>
    public static IServiceCollection AddAkka(
        this IServiceCollection services, string actorSystemName,
        Action<AkkaConfigurationBuilder, IServiceProvider> builder) =>
        services.AddAkka<AkkaHostedService>(actorSystemName, builder);

    /// <summary>Adds an actor system with a hosted service of its own.</summary>
    /// <typeparam name="T">The hosted service.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="actorSystemName">The system's name.</param>
    /// <param name="builder">Says what it is started with.</param>
    public static IServiceCollection AddAkka<T>(
        this IServiceCollection services, string actorSystemName,
        Action<AkkaConfigurationBuilder, IServiceProvider> builder)
        where T : AkkaHostedService
    {
        services.TryAddSingleton(provider =>
        {
            var configuration = new AkkaConfigurationBuilder(services, actorSystemName);
            builder(configuration, provider);
            return configuration;
        });
        services.TryAddSingleton(provider => provider.GetRequiredService<AkkaConfigurationBuilder>().Build(provider));
        services.TryAddSingleton(provider => ActorRegistry.For(provider.GetRequiredService<ActorSystem>()));
        services.TryAddSingleton<IActorRegistry>(provider => provider.GetRequiredService<ActorRegistry>());
        services.TryAddSingleton<IReadOnlyActorRegistry>(provider => provider.GetRequiredService<ActorRegistry>());
        services.TryAddSingleton(typeof(IRequiredActor<>), typeof(RequiredActor<>));
        services.AddHostedService<T>();
        return services;
    }

    /// <summary>Adds settings.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="hocon">The settings.</param>
    /// <param name="addMode">Where they go.</param>
    public static AkkaConfigurationBuilder AddHocon(
        this AkkaConfigurationBuilder builder, Config hocon, HoconAddMode addMode) =>
        builder.Add(hocon, addMode);

    /// <summary>Adds settings of the host.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="addMode">Where they go.</param>
    /// <param name="normalizeKeys">Whether keys are lower-cased.</param>
    public static AkkaConfigurationBuilder AddHocon(
        this AkkaConfigurationBuilder builder, IConfiguration configuration, HoconAddMode addMode,
        bool normalizeKeys = true) =>
        builder.Add(HostSettings.ToConfig(configuration, normalizeKeys), addMode);

    /// <summary>Adds settings from a file.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="hoconFilePath">The file.</param>
    /// <param name="addMode">Where they go.</param>
    public static AkkaConfigurationBuilder AddHoconFile(
        this AkkaConfigurationBuilder builder, string hoconFilePath, HoconAddMode addMode) =>
        builder.Add(ConfigurationFactory.ParseString(File.ReadAllText(hoconFilePath)), addMode);

    /// <summary>Adds a part of the system's set-up.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="setup">The part.</param>
    public static AkkaConfigurationBuilder AddSetup(this AkkaConfigurationBuilder builder, Setup setup)
    {
        builder.Setups.RemoveWhere(known => known.GetType() == setup.GetType());
        builder.Setups.Add(setup);
        return builder;
    }

    /// <summary>Sets the time-out of an Ask that names none.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="timeout">The time-out.</param>
    public static AkkaConfigurationBuilder WithActorAskTimeout(
        this AkkaConfigurationBuilder builder, TimeSpan timeout) =>
        builder.Add(
            ConfigurationFactory.ParseString(string.Create(
                CultureInfo.InvariantCulture, $"akka.actor.ask-timeout = {timeout.TotalMilliseconds}ms")),
            HoconAddMode.Prepend);

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="actorStarter">Starts them.</param>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder, Action<ActorSystem, IActorRegistry> actorStarter) =>
        builder.StartActors(actorStarter);

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="actorStarter">Starts them.</param>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder,
        Action<ActorSystem, IActorRegistry, IDependencyResolver> actorStarter) =>
        builder.StartActors(actorStarter);

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="actorStarter">Starts them.</param>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder, ActorStarter actorStarter) =>
        builder.StartActors(actorStarter);

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="actorStarter">Starts them.</param>
    public static AkkaConfigurationBuilder WithActors(
        this AkkaConfigurationBuilder builder, ActorStarterWithResolver actorStarter) =>
        builder.StartActors(actorStarter);
}
