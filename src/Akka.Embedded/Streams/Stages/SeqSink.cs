using System.Collections.Immutable;

namespace Akka.Streams.Stages;

/// <summary>All elements.</summary>
internal sealed class SeqSink<T> : PromiseSink<T, IImmutableList<T>>
{
    private readonly ImmutableList<T>.Builder _elements = ImmutableList.CreateBuilder<T>();

    /// <inheritdoc />
    public override void OnPush()
    {
        _elements.Add(In.Grab());
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => Keep(_elements.ToImmutable());
}
