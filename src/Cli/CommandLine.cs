using System.CommandLine;
using ActorNotice.Hocon;

namespace ActorNotice.Cli;

/// <summary>The verbs, and what an unexpected failure looks like to a person.</summary>
internal static class CommandLine
{
    private const string About = """
        ActorNotice watches Binance USDⓈ-M Futures klines, decides on every closed candle whether price left the Bollinger Bands in a
        market that is not squeezed, and sends one clear notice. It places no orders.

        Exit codes: 0 done, 1 failed, 2 bad usage or settings, 3 halted by the fail-safe.
        """;

    internal static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.BadUsage : code;
        }
        catch (HoconException bad)
        {
            Terminal.Error(bad.Message);
            return ExitCode.BadUsage;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Files and ports are the user's to mend: the message says which; a stack trace would not help.
            Terminal.Error(failure.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root() => new(About)
    {
        RunVerb.Create(),
        DemoVerb.Create(),
        ExchangeVerb.Create(),
        ReplayVerb.Create(),
        ConfigVerb.Create(),
    };
}
