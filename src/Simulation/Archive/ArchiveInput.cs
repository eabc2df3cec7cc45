using System.IO.Compression;

namespace ActorNotice.Simulation.Archive;

/// <summary>The plain bytes of a kline file, whatever it is packed in, and how far into the file they are.</summary>
internal sealed class ArchiveInput : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly ZipArchive? _zip;
    private readonly Stream _content;

    private ArchiveInput(string path, FileStream file, ZipArchive? zip, Stream content) =>
        (_path, _file, _zip, _content) = (path, file, zip, content);

    /// <summary>How far into the file the bytes read so far lie, compressed ones where it is packed.</summary>
    internal ArchiveProgress Progress => new(_file.Position, _file.Length);

    /// <summary>Opens by the name's ending; what is no .zip and no .gz is plain.</summary>
    internal static ArchiveInput Open(string path)
    {
        // The caller reads in blocks of a megabyte: a buffer in between would only copy.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return OpenZip(path, file);
            if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
                return new ArchiveInput(path, file, null, new GZipStream(file, CompressionMode.Decompress));
            return new ArchiveInput(path, file, null, file);
        }
        catch (Exception problem)
        {
            // The handle must not outlive the failure, whatever it was.
            file.Dispose();
            if (problem is InvalidDataException) throw Damaged(path, problem);
            throw;
        }
    }

    /// <summary>Fills a buffer with plain bytes; 0 at the end. Damaged packing is an
    /// <see cref="ArchiveFormatException"/>.</summary>
    internal int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw Damaged(_path, damaged);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _content.Dispose();
        _zip?.Dispose();
        _file.Dispose();
    }

    private static ArchiveInput OpenZip(string path, FileStream file)
    {
        var zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (zip.Entries.Count == 1) return new ArchiveInput(path, file, zip, zip.Entries[0].Open());
        throw new ArchiveFormatException(
            path, 0, "file", $"the zip holds {zip.Entries.Count} members", "an archive zip holds exactly one CSV");
    }

    private static ArchiveFormatException Damaged(string path, Exception cause) =>
        new(path, 0, "file", $"the packing is damaged ({cause.Message})", "check its CHECKSUM and download it again");
}
