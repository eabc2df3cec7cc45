using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ActorNotice.Raster.Tests;

/// <summary>Decodes the PNGs that we write, checking every chunk's sum bit by bit, without the writer's table.</summary>
internal sealed class PngReader
{
    private readonly byte[] _pixels;
    private readonly byte[] _palette;

    public PngReader(byte[] file)
    {
        var header = Array.Empty<byte>();
        var palette = Array.Empty<byte>();
        using var packed = new MemoryStream();
        foreach (var (kind, content) in Chunks(file))
        {
            if (kind == "IHDR") header = content;
            else if (kind == "PLTE") palette = content;
            else if (kind == "IDAT") packed.Write(content);
        }

        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        Assert.Equal((byte[])[8, 3, 0, 0, 0], header[8..]);
        (_palette, _pixels) = (palette, new byte[Width * Height]);
        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < Height; y++)
        {
            Assert.Equal(0, rows.ReadByte());
            rows.ReadExactly(_pixels, y * Width, Width);
        }

        Assert.Equal(-1, rows.ReadByte());
    }

    public int Width { get; }

    public int Height { get; }

    public Rgb this[double x, double y]
    {
        get
        {
            var at = _pixels[((int)y * Width) + (int)x] * 3;
            return new Rgb(_palette[at], _palette[at + 1], _palette[at + 2]);
        }
    }

    private static IEnumerable<(string Kind, byte[] Content)> Chunks(byte[] file)
    {
        Assert.Equal((byte[])[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], file[..8]);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var sum = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));
            Assert.Equal(sum, Sum(file.AsSpan(at + 4, length + 4)));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
