using System.Buffers.Binary;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>What the server refuses of pictures, as far as a PNG's header shows it; other formats pass.</summary>
internal static class PhotoCheck
{
    private const int LargestBytes = 10 << 20;
    private const int LargestSides = 10_000;
    private const int LargestRatio = 20;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Passes, or throws <see cref="TelegramRefused"/>.</summary>
    internal static void Check(ReadOnlySpan<byte> photo)
    {
        if (photo.IsEmpty) throw TelegramRefused.Bad("file must be non-empty");
        if (photo.Length > LargestBytes) throw TelegramRefused.Bad("file is too big for a photo");
        if (!photo.StartsWith(PngSignature)) return;
        if (photo.Length < 24) throw TelegramRefused.Bad("IMAGE_PROCESS_FAILED");
        // Width and height are the first two fields of the header chunk, right behind its length and name.
        var width = BinaryPrimitives.ReadInt32BigEndian(photo[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(photo[20..]);
        var (shorter, longer) = (Math.Min(width, height), Math.Max(width, height));
        if (shorter <= 0 || shorter + longer > LargestSides || longer > LargestRatio * shorter)
            throw TelegramRefused.Bad("PHOTO_INVALID_DIMENSIONS");
    }
}
