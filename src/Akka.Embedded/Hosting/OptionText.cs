using System.Globalization;

namespace Akka.Hosting;

/// <summary>Lines of settings, left out when nothing was chosen.</summary>
internal static class OptionText
{
    public static string Line(string path, bool? value) =>
        value is null ? string.Empty : $"{path} = {(value.Value ? "on" : "off")}{Environment.NewLine}";

    public static string Line(string path, TimeSpan? value) =>
        value is null
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture, $"{path} = {value.Value.TotalMilliseconds}ms{Environment.NewLine}");
}
