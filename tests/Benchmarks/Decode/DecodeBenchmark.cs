using System.Text;
using System.Text.Json;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Wire;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Decode;

/// <summary>Bytes of one frame → kline, without any socket.</summary>
internal static class DecodeBenchmark
{
    private static readonly IReadOnlyList<StreamKey> All = Streams.Of(50);

    internal static async Task RunAsync(Options options)
    {
        var open = All.Select(static key => Frame(key, isClosed: false)).ToArray();
        var closed = All.Select(static key => Frame(key, isClosed: true)).ToArray();
        // one blank after the brace is enough to leave the compact spelling
        var spaced = open.Select(static frame => (byte[])[.. "{ "u8, .. frame.AsSpan(1)]).ToArray();
        var scores = await Contest.RunAsync("decode", options, [
            Contender.Of("JsonDocument, open candle", () => Documents(open)),
            Contender.Of("ours, open candle, compact", Ours(open, FrameKind.OpenCandle)),
            Contender.Of("ours, open candle, any spelling", Ours(spaced, FrameKind.OpenCandle)),
            Contender.Of("ours, closed candle", Ours(closed, FrameKind.ClosedCandle)),
        ]);
        Table.WriteContest("decode: one thread, frames of 200 streams in turn", "frame", scores);
        Console.WriteLine($"\nbytes allocated per open frame: {AllocatedPerOpenFrame(open)}");
    }

    private static byte[] Frame(StreamKey stream, bool isClosed) =>
        Encoding.ASCII.GetBytes(KlineText.Of(stream, KlineText.Epoch, 5_000_000, isClosed));

    private static Func<long> Ours(byte[][] frames, FrameKind expected)
    {
        var parser = new KlineFrameParser(All);
        var into = new DecodedFrame();
        return () => Decode(parser, into, frames, expected);
    }

    private static long Decode(KlineFrameParser parser, DecodedFrame into, byte[][] frames, FrameKind expected)
    {
        foreach (var frame in frames)
            if (parser.Decode(frame, into) != expected)
                throw new InvalidOperationException($"not decoded as {expected}");
        return frames.Length;
    }

    private static long Documents(byte[][] frames)
    {
        foreach (var frame in frames)
        {
            using var document = JsonDocument.Parse(frame);
            var kline = document.RootElement.GetProperty("data"u8).GetProperty("k"u8);
            if (kline.GetProperty("x"u8).GetBoolean() || kline.GetProperty("c"u8).GetString() is null or "")
                throw new InvalidOperationException("not an open candle");
        }

        return frames.Length;
    }

    private static double AllocatedPerOpenFrame(byte[][] frames)
    {
        const int Times = 1_000;
        var parser = new KlineFrameParser(All);
        var into = new DecodedFrame();
        Decode(parser, into, frames, FrameKind.OpenCandle);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++) Decode(parser, into, frames, FrameKind.OpenCandle);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (Times * frames.Length);
    }
}
