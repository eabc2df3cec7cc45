using Akka.Streams;
using Akka.Streams.Dsl;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Embedded.Tests.Streams;

/// <summary>Any chain of operators gives what LINQ gives for the same list, wherever its boundaries are.</summary>
public sealed class ChainPropertyTests : IAsyncDisposable
{
    private static readonly (string Name, Func<Source<int, NotUsed>, int, Source<int, NotUsed>> Stream,
        Func<IEnumerable<int>, int, IEnumerable<int>> Linq)[] Links =
    [
        ("Select", (s, k) => s.Select(n => n + k), (l, k) => l.Select(n => n + k)),
        ("Where", (s, k) => s.Where(n => n % (k + 1) != 0), (l, k) => l.Where(n => n % (k + 1) != 0)),
        ("WhereNot", (s, k) => s.WhereNot(n => n % (k + 2) == 0), (l, k) => l.Where(n => n % (k + 2) != 0)),
        ("Take", (s, k) => s.Take(k * 3), (l, k) => l.Take(k * 3)),
        ("Skip", (s, k) => s.Skip(k), (l, k) => l.Skip(k)),
        ("TakeWhile", (s, k) => s.TakeWhile(n => n < k * 20), (l, k) => l.TakeWhile(n => n < k * 20)),
        ("SkipWhile", (s, k) => s.SkipWhile(n => n < k), (l, k) => l.SkipWhile(n => n < k)),
        ("SelectMany", (s, k) => s.SelectMany(n => Enumerable.Range(n, k % 3)),
            (l, k) => l.SelectMany(n => Enumerable.Range(n, k % 3))),
        ("Grouped", (s, k) => s.Grouped(k + 1).Select(g => g.Sum()), (l, k) => l.Chunk(k + 1).Select(g => g.Sum())),
        ("Scan", (s, k) => s.Scan(k, (a, b) => unchecked(a + b)), (l, k) => Scan(l, k)),
        ("Aggregate", (s, k) => s.Aggregate(k, (a, b) => unchecked(a + b)),
            (l, k) => [l.Aggregate(k, (a, b) => unchecked(a + b))]),
        ("Buffer", (s, k) => s.Buffer(k + 1, OverflowStrategy.Backpressure), (l, _) => l),
        ("SelectAsync", (s, k) => s.SelectAsync(k + 1, Later), (l, _) => l),
        ("ConcatMany", (s, k) => s.ConcatMany(n => Source.From(Enumerable.Repeat(n, k % 3))),
            (l, k) => l.SelectMany(n => Enumerable.Repeat(n, k % 3))),
        ("Concat", (s, k) => s.Concat(Source.From(Enumerable.Range(0, k))), (l, k) => l.Concat(Enumerable.Range(0, k))),
        ("Prepend", (s, k) => s.Prepend(Source.From(Enumerable.Range(0, k))),
            (l, k) => Enumerable.Range(0, k).Concat(l)),
        ("Zip", (s, k) => s.ZipWith(Source.From(Enumerable.Range(0, k * 4)), (a, b) => unchecked(a + b)),
            (l, k) => l.Zip(Enumerable.Range(0, k * 4), (a, b) => unchecked(a + b))),
        ("Async", (s, _) => s.Async(), (l, _) => l),
    ];

    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public void WhenAChainIsRunThenItGivesWhatLinqGives()
    {
        var cases =
            from elements in Gen.Choose(-50, 100).ListOf()
            from links in Gen.Choose(0, Links.Length - 1).ListOf()
            from sizes in Gen.Choose(0, 6).ListOf(8)
            select (Elements: elements.ToArray(), Chain: links.Take(8).Zip(sizes).ToArray());

        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var source = Source.From(test.Elements);
            IEnumerable<int> list = test.Elements;
            foreach (var (link, size) in test.Chain)
            {
                source = Links[link].Stream(source, size);
                list = [.. Links[link].Linq(list, size)];
            }

            // FsCheck's properties are synchronous; this thread is not one of the streams'.
            var result = _kit.All(source).GetAwaiter().GetResult();
            return result.SequenceEqual(list)
                .Label(string.Join(" > ", test.Chain.Select(part => $"{Links[part.First].Name}({part.Second})")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static async Task<int> Later(int n)
    {
        if (n % 2 == 0) await Task.Yield();
        return n;
    }

    private static IEnumerable<int> Scan(IEnumerable<int> list, int sum)
    {
        yield return sum;
        foreach (var n in list) yield return sum = unchecked(sum + n);
    }
}
