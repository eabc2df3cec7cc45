using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

/// <summary>
/// A system with a materializer. On virtual time streams run on the thread that moves the time, so what a test sees
/// after an advance is all there is.
/// </summary>
public sealed class StreamKit : IAsyncDisposable
{
    private readonly Quiet _quiet;

    private StreamKit(string config, bool inline)
    {
        _quiet = new Quiet(config);
        var settings = ActorMaterializerSettings.Create(System);
        Materializer = System.Materializer(
            inline ? settings.WithDispatcher(InlineConfigurator.Id) : settings);
    }

    public Akka.Actor.ActorSystem System => _quiet.System;

    public ActorMaterializer Materializer { get; }

    public Quiet Quiet => _quiet;

    /// <summary>On the thread pool, in real time.</summary>
    public static StreamKit Real() => new(string.Empty, inline: false);

    /// <summary>On the thread pool, with settings.</summary>
    public static StreamKit With(string config) => new(config, inline: false);

    /// <summary>On the test's thread, in the test's time.</summary>
    public static StreamKit Virtual() => new($"{ManualScheduler.Setting}\n{InlineConfigurator.Setting}", inline: true);

    public void Advance(TimeSpan time) => ManualScheduler.Of(System).Advance(time);

    public void AdvanceMs(int milliseconds) => Advance(TimeSpan.FromMilliseconds(milliseconds));

    public async Task<IReadOnlyList<T>> All<T, TMat>(Source<T, TMat> source) =>
        await source.RunWith(Sink.Seq<T>(), Materializer).WaitAsync(Quiet.Patience);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();
}
