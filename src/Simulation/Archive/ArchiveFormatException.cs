namespace ActorNotice.Simulation.Archive;

/// <summary>A kline file that cannot be trusted: says where, what, and how to cure it.</summary>
public sealed class ArchiveFormatException : FormatException
{
    /// <summary>One sentence of all of it; line 0 stands for the file as a whole.</summary>
    internal ArchiveFormatException(string file, long line, string field, string problem, string cure)
        : base($"{file}, line {line}, field {field}: {problem}; {cure}")
    {
        (File, Line, Field, Cure) = (file, line, field, cure);
    }

    /// <summary>Name of the file, as it was given.</summary>
    public string File { get; }

    /// <summary>Line number, from 1, the header counted; 0 when the file as a whole is meant.</summary>
    public long Line { get; }

    /// <summary>Column name (<c>open_time</c> …), or <c>row</c> or <c>file</c>.</summary>
    public string Field { get; }

    /// <summary>What to do about it, one clause.</summary>
    public string Cure { get; }
}
