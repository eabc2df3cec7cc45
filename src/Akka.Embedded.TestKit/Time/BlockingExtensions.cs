namespace Akka.TestKit.Internal;

/// <summary>Ends of waits that were made on the calling thread.</summary>
internal static class BlockingExtensions
{
    // Each wait exists once, as an async method with a flag. With the flag set, every await in it finds a task that is
    // complete, so it runs through on the calling thread: no deadlock, and the test's code never changes threads.

    /// <summary>The result of a wait that has held the calling thread.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="wait">The wait; complete.</param>
    public static T Outcome<T>(this Task<T> wait) => wait.GetAwaiter().GetResult();

    /// <summary>The end of a wait that has held the calling thread.</summary>
    /// <param name="wait">The wait; complete.</param>
    public static void Outcome(this Task wait) => wait.GetAwaiter().GetResult();
}
