namespace Akka.Util;

/// <summary>One seeded random source a thread, for jitter. Same process, same order of threads: same numbers.</summary>
public static class ThreadLocalRandom
{
    private const int FirstSeed = 20_240_229;

    [ThreadStatic]
    private static Random? s_current;

    private static int s_seed = FirstSeed;

    /// <summary>The calling thread's source.</summary>
    public static Random Current => s_current ??= new Random(Interlocked.Increment(ref s_seed));
}
