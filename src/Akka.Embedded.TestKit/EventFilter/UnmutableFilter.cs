namespace Akka.TestKit.Internal;

/// <summary>Silence until disposed of.</summary>
internal sealed class UnmutableFilter : IUnmutableFilter
{
    private Interception? _interception;

    public UnmutableFilter(Interception interception) => _interception = interception;

    public void Unmute() => Dispose();

    public void Dispose() => Interlocked.Exchange(ref _interception, null)?.Dispose();
}
