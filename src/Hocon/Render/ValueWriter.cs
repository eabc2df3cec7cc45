using System.Text;

namespace ActorNotice.Hocon;

/// <summary>One rendering. Resolved trees are of bounded depth, so recursion is safe.</summary>
internal sealed class ValueWriter(HoconRenderOptions options)
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();

    public string Write(HoconValue value)
    {
        // As people write files: no braces around the whole.
        if (value is HoconObject { Count: > 0 } root && !options.Compact && !options.Json)
            WriteFields(root, HoconPath.Root, 0);
        else
            WriteValue(value, HoconPath.Root, 0);
        if (!options.Compact && _text is not [.., '\n'])
            _text.Append('\n');
        return _text.ToString();
    }

    private void WriteValue(HoconValue value, HoconPath? at, int level)
    {
        if (at is not null && options.Redact?.Invoke(at, value) is { } shown)
            _text.Append(QuotedText.Write(shown));
        else if (value is HoconScalar scalar)
            _text.Append(ScalarText.Write(scalar, options.Json));
        else if (value is HoconObject section)
            WriteObject(section, at, level);
        else
            WriteArray((HoconArray)value, level);
    }

    private void WriteObject(HoconObject section, HoconPath? at, int level)
    {
        _text.Append('{');
        if (section.Count > 0)
        {
            NewLine(level + 1, indent: false);
            WriteFields(section, at, level + 1);
            Indent(level);
        }

        _text.Append('}');
    }

    private void WriteFields(HoconObject section, HoconPath? at, int level)
    {
        for (var i = 0; i < section.Fields.Count; i++)
        {
            WriteField(section.Fields[i], at?.Append(section.Fields[i].Key), level);
            if (i < section.Fields.Count - 1 && (options.Compact || options.Json))
                _text.Append(',');
            NewLine(level, indent: false);
        }
    }

    private void WriteField(HoconField field, HoconPath? at, int level)
    {
        WriteOrigin(field.Value, level);
        Indent(level);
        _text.Append(options.Json ? QuotedText.Write(field.Key) : KeyText.Write(field.Key));
        _text.Append((options.Json, options.Compact, field.Value.IsObject) switch
        {
            (true, true, _) => ":",
            (true, false, _) => ": ",
            (false, true, _) => "=",
            (false, false, true) => IsRedacted(field.Value, at) ? " = " : " ",
            (false, false, false) => " = ",
        });
        WriteValue(field.Value, at, level);
    }

    private bool IsRedacted(HoconValue value, HoconPath? at) =>
        at is not null && options.Redact?.Invoke(at, value) is not null;

    private void WriteArray(HoconArray array, int level)
    {
        var inline = options.Compact || array.All(i => i.IsSimple);
        _text.Append('[');
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0)
                _text.Append(inline && !options.Compact ? ", " : ",");
            if (!inline)
                NewLine(level + 1, indent: true);
            WriteValue(array[i], null, level + 1);
        }

        if (!inline)
            NewLine(level, indent: true);
        _text.Append(']');
    }

    private void WriteOrigin(HoconValue value, int level)
    {
        if (!options.OriginComments || options.Compact || options.Json || value.IsObject)
            return;
        Indent(level);
        // A source name with a new line in it would end the comment and inject a setting.
        var origin = new string([.. value.Origin.ToString().Select(c => char.IsControl(c) ? ' ' : c)]);
        _text.Append("# ").Append(origin).Append('\n');
    }

    private void NewLine(int level, bool indent)
    {
        if (options.Compact)
            return;
        _text.Append('\n');
        if (indent)
            Indent(level);
    }

    private void Indent(int level)
    {
        if (!options.Compact)
            _text.Append(' ', level * IndentWidth);
    }
}
