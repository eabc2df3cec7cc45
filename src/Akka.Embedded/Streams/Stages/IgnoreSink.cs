namespace Akka.Streams.Stages;

/// <summary>Takes all elements and forgets them.</summary>
internal sealed class IgnoreSink<T> : PromiseSink<T, Done>
{
    /// <inheritdoc />
    public override void OnPush()
    {
        In.Grab();
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => Keep(Done.Instance);
}
