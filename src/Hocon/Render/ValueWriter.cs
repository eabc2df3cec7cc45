namespace ActorNotice.Hocon;

internal sealed class ValueWriter(HoconRenderOptions options)
{
    public string Write(HoconValue value) => throw new NotSupportedException(value + options.ToString());
}
