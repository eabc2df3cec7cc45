using System.CommandLine;
using System.Text.RegularExpressions;
using ActorNotice.Cli.Audit;
using ActorNotice.Cli.Doctor;
using ActorNotice.Cli.Secrets;
using ActorNotice.Cli.Shell;
using ActorNotice.Hocon;
using ActorNotice.Security;
using ActorNotice.Security.Masking;

namespace ActorNotice.Cli;

/// <summary>The verbs, and what an unexpected failure looks like to a person.</summary>
internal static partial class CommandLine
{
    private const string About = """
        ActorNotice watches Binance USDⓈ-M Futures klines, decides on every closed candle whether price left the
        Bollinger Bands in a market that is not squeezed, and sends one clear notice. It places no orders.

        Exit codes: 0 done, 1 failed, 2 bad usage or settings, 3 halted by the fail-safe.
        """;

    private static readonly Verb[] Verbs =
    [
        new("run", "Watch the market and send notices, until Ctrl-C or SIGTERM.", RunVerb.Equip),
        new(
            "demo",
            "A simulated exchange and Telegram, and the real service against them over real sockets: a live table on "
                + "a terminal, "
            + "lines elsewhere.",
            DemoVerb.Equip),
        new("exchange", "Serve a simulated exchange and Telegram on 127.0.0.1, until Ctrl-C.", ExchangeVerb.Equip),
        new(
            "simulate",
            "Play scenarios under virtual time, hours in milliseconds, and compare what the service says with what "
                + "they expect.",
            SimulateVerb.Equip),
        new("replay", "Decide on recorded klines: one decision a closed candle, the same as live.", ReplayVerb.Equip),
        new(
            "record", "Write down what the exchange says: closed candles as CSV, raw frames to be served again.",
            RecordVerb.Equip),
        new("tune", "Sweep the rule's values over recorded klines: rank them, judge them on candles they have not "
            + "seen.", TuneVerb.Equip),
        new(
            "secrets", "Where secrets come from, and the encrypted store: init, set, remove, list, export, rotate.",
            SecretsVerb.Equip),
        new("audit", "Verify the audit log, or show what was written down.", AuditVerb.Equip),
        new(
            "doctor", "Check settings, secrets, files, key, clock and network before a start; tells what to do next.",
            DoctorVerb.Equip),
        new("config", "Check the settings, or show each with its value and where it comes from.", ConfigVerb.Equip),
    ];

    // Longer than the longest strategy.stop-timeout lets a stop take; the parser's own 2 s would cut the goodbye off.
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(11);

    // Letters and digits in a row: exchange keys have 64, other tokens about this many; words have fewer.
    private const int ShortestKey = 32;

    // What handles secrets, or shows settings that one may have been put into.
    private static readonly string[] Guarded = ["run", "secrets", "doctor", "config", "audit"];

    internal static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root(args).Parse(args);
        Terminal.Mask.Learn(KeysIn(args));
        Terminal.Hide(alsoOutput: args is [var verb, ..] && Guarded.Contains(verb));
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestStop,
            });
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
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Else the runtime would write it out whole, past every mask.
            Terminal.Error($"unexpected: {ExceptionDigest.Of(failure, Terminal.Mask)}");
            return ExitCode.Failed;
        }
    }

    // Messages repeat words that they refuse, and some type a key where none belongs.
    private static IEnumerable<SecretText> KeysIn(string[] args) =>
        from word in args
        from part in Separators().Split(word)
        where part.Length >= ShortestKey
        select SecretText.From(part);

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Separators();

    private static RootCommand Root(string[] args)
    {
        var root = new RootCommand(About);
        foreach (var verb in Verbs)
        {
            var command = new Command(verb.Name, verb.Description);
            // Making the options of all verbs takes as long as starting the engine: only those that are asked for get
            // theirs.
            if (args.Contains(verb.Name)) verb.Equip(command);
            root.Add(command);
        }

        return root;
    }
}
