using Akka.Actor.Setup;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting.Logging;

/// <summary>The factory that <see cref="LoggerFactoryLogger"/> writes to.</summary>
public sealed class LoggerFactorySetup : Setup
{
    /// <summary>Carries a factory.</summary>
    /// <param name="loggerFactory">The factory.</param>
    public LoggerFactorySetup(ILoggerFactory loggerFactory) => LoggerFactory = loggerFactory;

    /// <summary>The factory.</summary>
    public ILoggerFactory LoggerFactory { get; }
}
