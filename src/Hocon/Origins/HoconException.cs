namespace ActorNotice.Hocon;

/// <summary>The text is not HOCON, does not resolve, or a value is not what the reader wants. The only exception
/// that this library throws for bad input.</summary>
public sealed class HoconException : Exception
{
    /// <summary>Makes an exception without a place.</summary>
    public HoconException()
        : this("The HOCON text is not valid.")
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public HoconException(string message)
        : this([new HoconProblem(null, "", message)])
    {
    }

    /// <summary>Makes an exception without a place and with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public HoconException(string message, Exception innerException)
        : base(message, innerException) => Problems = [new HoconProblem(null, "", message)];

    /// <summary>Makes an exception about one problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="innerException">The cause, if another exception told it.</param>
    public HoconException(HoconProblem problem, Exception? innerException = null)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).ToString(), innerException) =>
        Problems = [problem];

    /// <summary>Makes an exception about several problems.</summary>
    /// <param name="problems">The problems in the order in which they were found; at least one.</param>
    public HoconException(IReadOnlyList<HoconProblem> problems)
        : base(string.Join(System.Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All problems, in the order in which they were found; never empty.</summary>
    public IReadOnlyList<HoconProblem> Problems { get; }

    /// <summary>The first problem's place.</summary>
    public HoconOrigin? Origin => Problems[0].Origin;

    /// <summary>The first problem's path; empty for a syntax error.</summary>
    public string Path => Problems[0].Path;

    internal static HoconException At(HoconOrigin? origin, string message, string path = "") =>
        new(new HoconProblem(origin, path, message));
}
