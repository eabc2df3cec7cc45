namespace ActorNotice.Simulation.Archive;

/// <summary>How far a file has been read.</summary>
/// <param name="BytesRead">Bytes taken from the file, compressed where the file is.</param>
/// <param name="BytesTotal">Length of the file.</param>
public readonly record struct ArchiveProgress(long BytesRead, long BytesTotal);
