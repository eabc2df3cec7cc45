using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ActorNotice.Cli.Shell;
using ActorNotice.Security;

namespace ActorNotice.Cli.Secrets;

/// <summary>
/// Takes a value from a person without showing it, or one line from standard input. Arguments are never read: they are
/// in the shell's history and in everybody's process list.
/// </summary>
internal static class SecretPrompt
{
    private const int MaxCharacters = 16 * 1024;

    /// <summary>The value as typed or piped; null at the end of the input.</summary>
    internal static SecretText? Read(string label) => Console.IsInputRedirected ? Line() : Typed(label);

    /// <summary>A new passphrase: typed twice, or one piped line; null when there is none or the two differ.</summary>
    internal static SecretText? ReadNew(string label)
    {
        var first = Read($"new {label}");
        if (first is null || Console.IsInputRedirected) return first;
        using var second = Typed($"new {label} again");
        if (first.Equals(second)) return first;
        first.Dispose();
        Terminal.Error("the two are not the same");
        return null;
    }

    private static SecretText Typed(string label)
    {
        Console.Error.Write($"{label}: ");
        var letters = GC.AllocateArray<char>(MaxCharacters, pinned: true);
        var length = 0;
        for (var key = Console.ReadKey(intercept: true);
             key.Key != ConsoleKey.Enter;
             key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) length = Math.Max(0, length - 1);
            else if (!char.IsControl(key.KeyChar) && length < MaxCharacters) letters[length++] = key.KeyChar;
        }

        Console.Error.WriteLine();
        var typed = SecretText.From(letters.AsSpan(0, length));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(letters.AsSpan()));
        return typed;
    }

    // Byte by byte: what comes after the line is for the next reader.
    private static SecretText? Line()
    {
        using var input = Console.OpenStandardInput();
        var bytes = GC.AllocateArray<byte>(MaxCharacters, pinned: true);
        var length = 0;
        var next = input.ReadByte();
        if (next < 0) return null;
        for (; next >= 0 && next != '\n' && length < MaxCharacters; next = input.ReadByte())
            bytes[length++] = (byte)next;
        if (length > 0 && bytes[length - 1] == '\r') length--;
        var line = SecretText.FromUtf8(bytes.AsSpan(0, length));
        CryptographicOperations.ZeroMemory(bytes);
        return line;
    }
}
