using System.Text;

namespace ActorNotice.Hocon;

/// <summary>An enumeration's value as a word of the settings file: <c>JsonLines</c> is <c>json-lines</c>.</summary>
internal static class EnumWord
{
    internal static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
