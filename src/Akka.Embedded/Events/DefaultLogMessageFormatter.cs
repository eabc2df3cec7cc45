using System.Globalization;
using System.Text;

namespace Akka.Event;

/// <summary>Fills numbered holes ({0}) as string.Format does, and named ones ({Symbol}) in order.</summary>
public sealed class DefaultLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>The only instance.</summary>
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter()
    {
    }

    /// <inheritdoc />
    public string Format(string format, IEnumerable<object?> args) => Format(format, args.ToArray());

    /// <inheritdoc />
    public string Format(string format, params object?[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, Numbered(format), args);

    /// <summary>Turns "{Name:N2}" into "{0:N2}", the next name into "{1}"; numbered holes stay.</summary>
    private static string Numbered(string format)
    {
        var text = new StringBuilder(format.Length);
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            text.Append(format[i]);
            if (format[i] != '{' || i + 1 == format.Length) continue;
            if (format[i + 1] == '{')
            {
                text.Append(format[++i]);
                continue;
            }

            var end = i + 1;
            while (end < format.Length && format[end] is not (':' or ',' or '}')) end++;
            var name = format.AsSpan(i + 1, end - i - 1);
            if (name.Length == 0 || !char.IsAsciiDigit(name[0])) text.Append(next++);
            else text.Append(name);
            i = end - 1;
        }

        return text.ToString();
    }
}
