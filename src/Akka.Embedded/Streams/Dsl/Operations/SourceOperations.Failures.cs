using Akka.Util;

namespace Akka.Streams.Dsl;

/// <content>Instead of failing.</content>
public static partial class SourceOperations
{
    /// <summary>A last element in place of a failure.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="partialFunc">Has it, or not.</param>
    public static Source<TOut, TMat> Recover<TOut, TMat>(
        this Source<TOut, TMat> flow, Func<Exception, Option<TOut>> partialFunc) =>
        flow.Then(Ops.Recover(partialFunc));

    /// <summary>Another source in place of a failure.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="partialFunc">Has it, or not.</param>
    /// <param name="attempts">How often; -1 for any number of times.</param>
    public static Source<TOut, TMat> RecoverWithRetries<TOut, TMat>(
        this Source<TOut, TMat> flow, Func<Exception, IGraph<SourceShape<TOut>, TMat>?> partialFunc, int attempts) =>
        flow.Then(Ops.RecoverWithRetries(partialFunc, attempts));

    /// <summary>Another failure in place of a failure.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="selector">Makes it.</param>
    public static Source<TOut, TMat> SelectError<TOut, TMat>(
        this Source<TOut, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Then(Ops.SelectError<TOut>(selector));
}
