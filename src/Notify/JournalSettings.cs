namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.journal</c>: where notices are committed before they are sent.</summary>
public sealed record JournalSettings
{
    /// <summary>Default of <see cref="MaxSize"/>: some ten thousand notices.</summary>
    public const long DefaultMaxSize = 1_048_576;

    internal const long LeastSize = 4_096;
    internal const long MostSize = 1_073_741_824;

    /// <summary>What leaves the place to the service manager.</summary>
    public const string Auto = "auto";

    /// <summary><c>notify.journal.path</c>: the file; empty = none, then a crash forgets what waited. <c>auto</c> (the
    /// default) is <c>notices</c> in the folder that the service manager keeps ($STATE_DIRECTORY), and none without
    /// one; who loads the settings puts the file in its place.</summary>
    public string Path { get; init; } = Auto;

    /// <summary>True when <see cref="Path"/> leaves the place open.</summary>
    public bool IsAuto => Path == Auto;

    /// <summary>The file; null = none is kept.</summary>
    internal string? File => Path.Length == 0 || IsAuto ? null : Path;

    /// <summary><c>notify.journal.max-size</c>: from this size on the file is written anew with what is still open (4
    /// KiB … 1 GiB; default 1 MiB).</summary>
    public long MaxSize { get; init; } = DefaultMaxSize;

    /// <summary><c>notify.journal.fsync</c>: force what is committed onto the disk before sending, so that it also
    /// survives a loss of power; default true.</summary>
    public bool Fsync { get; init; } = true;
}
