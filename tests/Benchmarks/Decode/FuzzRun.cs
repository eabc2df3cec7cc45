using System.Text;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Decode;

/// <summary>
/// <c>fuzz [--frames N] [--seed S]</c>: damaged frames through the decoder and through <c>JsonDocument</c>, on every core.
/// Ends with 1 at the first frame on which the two disagree, with the seed that shows it again.
/// </summary>
internal static class FuzzRun
{
    private const int BatchFrames = 50_000;
    private const long AllowedGrowth = 16 << 20;

    private static readonly StreamKey[] Keys =
    [
        Frames.Key("BTCUSDT", "1m"), Frames.Key("BTCUSDT", "1M"), Frames.Key("1000PEPEUSDT", "15m"),
        Frames.Key("BTCUSDT_251226", "1w"), Frames.Key("币安人生USDT", "3d"), Frames.Key("ETHUSDT", "1h"),
    ];

    internal static int Run(string[] arguments)
    {
        var frames = Arguments.Number(arguments, "--frames", 10_000_000);
        var firstSeed = Arguments.Number(arguments, "--seed", 1);
        var batches = (frames + BatchFrames - 1) / BatchFrames;
        var (done, klines, failed) = (0L, 0L, 0);
        var meter = Meter.Start();
        var memory = 0L;
        Parallel.For(0, batches, (batch, loop) =>
        {
            var found = Batch((int)(firstSeed + batch), out var problem);
            Interlocked.Add(ref klines, found);
            if (problem is not null)
            {
                Interlocked.Exchange(ref failed, 1);
                Console.Error.WriteLine($"\n{problem}\nagain with: fuzz --seed {firstSeed + batch} --frames {BatchFrames}");
                loop.Stop();
            }

            var count = Interlocked.Increment(ref done);
            // the first batches fill caches and pools
            if (count == Math.Min(8, batches)) Interlocked.Exchange(ref memory, GC.GetTotalMemory(forceFullCollection: true));
            Console.Error.Write($"\rfuzz {count * 100 / batches,3} %  {Text.Big(count * BatchFrames)} frames");
        });

        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        var rate = done * BatchFrames / meter.Elapsed.TotalSeconds;
        Console.WriteLine(
            $"\n{Text.Big(done * BatchFrames)} damaged frames, {Text.Big(klines)} of them still klines, {Text.Big(rate)}/s, "
            + $"memory {growth / 1024} KB more than after the first batches");
        return failed != 0 || growth > AllowedGrowth ? 1 : 0;
    }

    // how many were klines; the problem is the first frame on which decoder and oracle disagree
    private static long Batch(int seed, out string? problem)
    {
        var (parser, oracle, mutator) = (new KlineFrameParser(Keys), new KlineOracle(Keys), new FrameMutator(new Random(seed)));
        var klines = 0L;
        problem = null;
        for (var i = 0; i < BatchFrames && problem is null; i++)
        {
            var frame = mutator.Mutate(Frame(seed, i));
            problem = Compare(parser, oracle, frame, ref klines);
        }

        return klines;
    }

    private static byte[] Frame(int seed, int number)
    {
        var frame = Frames.At(Keys[number % Keys.Length], 1_600_000_000_000 + number * 60_000L, unchecked(seed * 31 + number));
        if (number % 3 == 0) frame = frame.AsClosed;
        return Frames.Utf8(number % 5 == 0 ? frame.Raw : frame.Wrapped);
    }

    private static string? Compare(KlineFrameParser parser, KlineOracle oracle, byte[] frame, ref long klines)
    {
        try
        {
            var expected = oracle.Judge(frame, out var isJson);
            var parsed = Parsed.Of(parser, frame);
            if (parsed.Kind is FrameKind.OpenCandle or FrameKind.ClosedCandle) klines++;
            // the fast path looks at what it needs of an open candle; damage elsewhere may pass, a false close may not
            var isFine = isJson
                ? expected is null || expected == parsed with { Rejection = null }
                : parsed.Kind is FrameKind.Rejected or FrameKind.OpenCandle;
            return isFine ? null : $"expected {expected}\nfound {parsed}\n{Encoding.UTF8.GetString(frame)}";
        }
        catch (Exception thrown)
        {
            // the one thing a decoder may never do
            return $"{thrown.GetType().Name}: {thrown.Message}\n{Encoding.UTF8.GetString(frame)}";
        }
    }
}
