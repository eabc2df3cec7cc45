using System.Globalization;
using ActorNotice.Hocon;

namespace Akka.Configuration;

/// <content>Lists. A missing path, or a value that is no list, gives an empty list.</content>
public sealed partial class Config
{
    /// <summary>Texts.</summary>
    /// <param name="path">The path.</param>
    public IList<string> GetStringList(string path) => List(path, text => text);

    /// <summary>Texts.</summary>
    /// <param name="path">The path.</param>
    /// <param name="defaultPaths">When nothing is written.</param>
    public IList<string> GetStringList(string path, string[] defaultPaths) =>
        HasPath(path) ? GetStringList(path) : defaultPaths;

    /// <summary>Whole numbers.</summary>
    /// <param name="path">The path.</param>
    public IList<int> GetIntList(string path) => List(path, text => int.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Whole numbers.</summary>
    /// <param name="path">The path.</param>
    public IList<long> GetLongList(string path) => List(path, text => long.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Numbers.</summary>
    /// <param name="path">The path.</param>
    public IList<float> GetFloatList(string path) =>
        List(path, text => float.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Numbers.</summary>
    /// <param name="path">The path.</param>
    public IList<double> GetDoubleList(string path) =>
        List(path, text => double.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Numbers.</summary>
    /// <param name="path">The path.</param>
    public IList<decimal> GetDecimalList(string path) =>
        List(path, text => decimal.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>on, true, off or false.</summary>
    /// <param name="path">The path.</param>
    public IList<bool> GetBooleanList(string path) => List(path, ConfigText.Boolean);

    /// <summary>Whole numbers from 0 to 255.</summary>
    /// <param name="path">The path.</param>
    public IList<byte> GetByteList(string path) => List(path, text => byte.Parse(text, CultureInfo.InvariantCulture));

    private List<T> List<T>(string path, Func<string, T> convert)
    {
        var items = Find(path) switch
        {
            HoconArray array => array,
            // What a properties file or an environment can say of a list.
            HoconObject numbered => NumberedItems(numbered),
            _ => [],
        };
        return [.. items.Select(item => convert(ConfigText.Required(item)))];
    }

    /// <summary>An object with the keys 0, 1 … stands for a list.</summary>
    private static IEnumerable<HoconValue> NumberedItems(HoconObject section) =>
        section.Fields
            .Where(field => int.TryParse(field.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderBy(field => int.Parse(field.Key, CultureInfo.InvariantCulture))
            .Select(field => field.Value);
}
