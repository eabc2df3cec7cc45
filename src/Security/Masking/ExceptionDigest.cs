using System.Text;

namespace ActorNotice.Security.Masking;

/// <summary>
/// An exception in one line: types and messages from the outermost inwards, and where the innermost was thrown. Full
/// stack traces and <c>Exception.Data</c> are left out: they tell an attacker more than an operator.
/// </summary>
public static class ExceptionDigest
{
    private const int MaxDepth = 5;
    private const int MaxMessage = 300;

    /// <summary>
    /// For example <c>HttpRequestException: refused &lt;- SocketException: refused (at Feed.Connect)</c>, masked.
    /// </summary>
    public static string Of(Exception error, SecretMask mask)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(mask);
        var line = new StringBuilder();
        var depth = 0;
        for (var each = error; each is not null && depth < MaxDepth; each = each.InnerException, depth++)
        {
            if (depth > 0) line.Append(" <- ");
            line.Append(each.GetType().Name).Append(": ").Append(Short(mask.Apply(each.Message)));
        }

        return Where(error.GetBaseException()) is { } frame
            ? line.Append(" (").Append(frame).Append(')').ToString() : line.ToString();
    }

    // Takes masked text only: a secret cut in half would no longer be recognised.
    private static string Short(string message)
    {
        var oneLine = message.ReplaceLineEndings(" ");
        return oneLine.Length <= MaxMessage ? oneLine : string.Concat(oneLine.AsSpan(0, MaxMessage), "…");
    }

    private static string? Where(Exception error)
    {
        if (error.StackTrace is not { Length: > 0 } trace) return null;
        var first = trace.AsSpan().TrimStart();
        var end = first.IndexOfAny('(', '\n');
        return (end < 0 ? first : first[..end]).TrimEnd().ToString();
    }
}
