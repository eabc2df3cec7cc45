using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class FirstStreamTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenElementsAreMappedAndFilteredThenTheSinkHasWhatLinqHas()
    {
        var result = await _kit.All(Source.From(Enumerable.Range(0, 5000)).Select(n => n * 3).Where(n => n % 2 == 0));
        Assert.Equal(Enumerable.Range(0, 5000).Select(n => n * 3).Where(n => n % 2 == 0), result);
    }
}
