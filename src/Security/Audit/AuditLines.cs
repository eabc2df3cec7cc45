namespace ActorNotice.Security.Audit;

/// <summary>Cuts a log into lines as bytes: a text reader would repair what the verifier must see.</summary>
internal static class AuditLines
{
    private const int Chunk = 16 * 1024;

    /// <summary>Each line without its <c>\n</c>, and whether it had one.</summary>
    public static IEnumerable<(byte[] Line, bool Ended)> Read(Stream log)
    {
        var chunk = new byte[Chunk];
        using var pending = new MemoryStream();
        for (var read = log.Read(chunk); read > 0; read = log.Read(chunk))
        {
            var from = 0;
            while (Array.IndexOf(chunk, (byte)'\n', from, read - from) is var end and >= 0)
            {
                pending.Write(chunk, from, end - from);
                yield return (pending.ToArray(), true);
                pending.SetLength(0);
                from = end + 1;
            }

            pending.Write(chunk, from, read - from);
        }

        if (pending.Length > 0) yield return (pending.ToArray(), false);
    }
}
