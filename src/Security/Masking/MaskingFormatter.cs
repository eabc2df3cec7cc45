using Serilog.Events;
using Serilog.Formatting;

namespace ActorNotice.Security.Masking;

/// <summary>
/// Masks what another formatter rendered, whole, before a sink sees a byte of it: a secret cannot hide in a property,
/// in the template, in an exception, or be put together from two of them.
/// </summary>
/// <param name="inner">Renders the event; exceptions should go through <see cref="ExceptionDigest"/>.</param>
/// <param name="mask">The process's mask.</param>
public sealed class MaskingFormatter(ITextFormatter inner, SecretMask mask) : ITextFormatter
{
    [ThreadStatic]
    private static StringWriter? Scratch;

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scratch = Scratch ??= new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var text = scratch.GetStringBuilder();
        try
        {
            inner.Format(logEvent, scratch);
            output.Write(mask.Apply(text.ToString()));
        }
        finally
        {
            // Also after a failure: the next event on this thread must not begin with half of this one.
            text.Clear();
        }
    }
}
