namespace Akka.Streams.Supervision;

/// <summary>Deciders that always say the same.</summary>
public static class Deciders
{
    /// <summary>Every failure fails the stream; the default.</summary>
    public static readonly Decider StoppingDecider = static _ => Directive.Stop;

    /// <summary>Every failure costs one element.</summary>
    public static readonly Decider ResumingDecider = static _ => Directive.Resume;

    /// <summary>Every failure costs one element and the stage's state.</summary>
    public static readonly Decider RestartingDecider = static _ => Directive.Restart;
}
