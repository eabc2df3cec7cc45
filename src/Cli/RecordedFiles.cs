using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Cli;

/// <summary><c>--csv</c> as every verb on recorded klines takes it: files and folders, as many as are wanted.</summary>
internal static class RecordedFiles
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".zip"];

    internal static Option<string[]> Option() => new("--csv")
    {
        Description = "Klines in the archive layout: .csv, .csv.gz or .zip, with or without header, ms or µs; "
            + "several files, "
            + "or folders. Files of one symbol and interval belong together.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The option takes numbers from 1 on.</summary>
    internal static void Positive(Option<int> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{option.Name} is a whole number from 1 on");
    });

    /// <summary>The files in the order given, those of a folder by name.</summary>
    internal static IReadOnlyList<string> Of(ParseResult parsed, Option<string[]> option) =>
    [
        .. parsed.GetRequiredValue(option).SelectMany(FilesAt),
    ];

    /// <summary>Does the work; what is wrong with a file is told in one line.</summary>
    internal static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (FormatException bad)
        {
            // Of the files: it names the place and the cure.
            Terminal.Error(bad.Message);
            return ExitCode.Failed;
        }
        catch (AggregateException many) when (many.InnerExceptions[0] is FormatException or IOException)
        {
            // Several files are read at once: the first that failed speaks for all.
            Terminal.Error(many.InnerExceptions[0].Message);
            return ExitCode.Failed;
        }
    }

    private static IEnumerable<string> FilesAt(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(IsKlines).Order(StringComparer.Ordinal)
        : [Path.GetFullPath(path)];

    private static bool IsKlines(string path) =>
        Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && ArchiveName.Guess(path).Interval is not null;
}
