namespace Akka.TestKit.Internal;

/// <summary>Silence until disposed of.</summary>
internal sealed class UnmutableFilter : IUnmutableFilter
{
    // Taken out by the first call: "using" after an explicit Unmute must not forget another's equal filters.
    private Interception? _interception;

    public UnmutableFilter(Interception interception) => _interception = interception;

    public void Unmute() => Dispose();

    public void Dispose() => Interlocked.Exchange(ref _interception, null)?.Dispose();
}
