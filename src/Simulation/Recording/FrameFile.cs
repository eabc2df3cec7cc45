using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ActorNotice.Simulation.Recording;

/// <summary>Raw frames in a gzip file, a line each: the time in Unix ms, a blank, the frame as it came. A file that was
/// not closed can be read up to where it ends.</summary>
public sealed class FrameFile : IDisposable
{
    private readonly FileStream _file;
    private readonly GZipStream _packed;

    private FrameFile(FileStream file) =>
        (_file, _packed) = (file, new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true));

    /// <summary>Begins a file; one that is there is overwritten.</summary>
    /// <param name="path">Where.</param>
    public static FrameFile Create(string path) => new(File.Create(path));

    /// <summary>Adds a frame.</summary>
    /// <param name="frame">A text without line ends, as frames are.</param>
    public void Add(RecordedFrame frame)
    {
        _packed.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{frame.AtMs} ")));
        _packed.Write(frame.Utf8.Span);
        _packed.WriteByte((byte)'\n');
    }

    /// <summary>Hands everything so far to the file system.</summary>
    public void Flush()
    {
        _packed.Flush();
        _file.Flush();
    }

    /// <summary>The frames of a file, in order. Throws <see cref="FormatException"/> at a line that is none.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<RecordedFrame> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        var number = 0;
        while (Next(text) is { } line)
        {
            number++;
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var time = line[..Math.Max(0, blank)];
            if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var atMs))
                throw new FormatException(
                    $"{path}, line {number}: no time in front; is this a file of record --frames?");
            yield return new RecordedFrame(atMs, Encoding.UTF8.GetBytes(line[(blank + 1)..]));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _packed.Dispose();
        _file.Dispose();
    }

    private static string? Next(StreamReader text)
    {
        try
        {
            return text.ReadLine();
        }
        catch (Exception cut) when (cut is InvalidDataException or EndOfStreamException)
        {
            // The recording was killed: what was flushed is whole.
            return null;
        }
    }
}
