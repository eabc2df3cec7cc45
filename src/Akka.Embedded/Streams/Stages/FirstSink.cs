namespace Akka.Streams.Stages;

/// <summary>The first element.</summary>
/// <param name="orDefault">Whether a stream without elements gives the default, and not a failure.</param>
internal sealed class FirstSink<T>(bool orDefault) : PromiseSink<T, T>
{
    /// <inheritdoc />
    public override void OnPush() => Keep(In.Grab());

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        // The caller asked for the default, which is null for references.
        if (orDefault) Keep(default!);
        else Break(new NoSuchElementException("First of empty stream"));
    }
}
