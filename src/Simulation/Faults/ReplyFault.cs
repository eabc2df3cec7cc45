using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>A peer answers something else: the next so many requests, or all while it lasts.</summary>
/// <param name="Kind">Its name in a script.</param>
/// <param name="IsTelegrams">Whether Telegram answers so, not the exchange.</param>
/// <param name="Reply">The answer.</param>
internal sealed record ReplyFault(string Kind, bool IsTelegrams, PeerReply Reply) : Fault
{
    /// <inheritdoc/>
    public override string Word => Kind;

    /// <summary>Last part of the path of the requests; <c>*</c> = all.</summary>
    internal string Method { get; init; } = "*";

    /// <summary>How many requests, where it does not last for a time.</summary>
    internal int Times { get; init; } = 1;

    /// <summary>The fields that made the reply.</summary>
    internal string Own { get; init; } = "";

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields =>
        [$"method = \"{Method}\"", $"times = {Times}", .. Own.Length > 0 ? [Own] : Array.Empty<string>()];

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        var script = IsTelegrams ? scene.Telegram?.Script : scene.Exchange.Rest;
        if (script is null) return null;
        if (Lasting <= TimeSpan.Zero)
        {
            script.Next(Method, Reply, Times);
            return null;
        }

        var begun = script.Begin(Method, Reply);
        return () => script.End(begun);
    }
}
