using System.Buffers.Binary;
using System.IO.Compression;

namespace ActorNotice.Raster;

/// <summary>Writes a canvas as a PNG: 8 bits a pixel, with a palette.</summary>
public static class PngWriter
{
    private const int HeaderLength = 13;
    private const byte EightBits = 8;
    private const byte Indexed = 3;
    private const byte NoFilter = 0;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        (header[8], header[9]) = (EightBits, Indexed);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "PLTE"u8, [.. canvas.Palette.Colours.SelectMany(static one => new[] { one.R, one.G, one.B })]);
        WriteChunk(file, "IDAT"u8, Pack(canvas));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Pack(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // Differences to the row above, as photographs need, make indices only harder to pack.
            for (var y = 0; y < canvas.Height; y++)
            {
                zlib.WriteByte(NoFilter);
                zlib.Write(canvas.Row(y));
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(kind, content));
        file.Write(number);
    }
}
