namespace Akka.Streams.Stages;

/// <summary>The last element.</summary>
/// <param name="orDefault">Whether a stream without elements gives the default, and not a failure.</param>
internal sealed class LastSink<T>(bool orDefault) : PromiseSink<T, T>
{
    private T? _last;
    private bool _any;

    /// <inheritdoc />
    public override void OnPush()
    {
        (_last, _any) = (In.Grab(), true);
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        // An element of the stream, or the default that the caller asked for.
        if (_any || orDefault) Keep(_last!);
        else Break(new NoSuchElementException("Last of empty stream"));
    }
}
