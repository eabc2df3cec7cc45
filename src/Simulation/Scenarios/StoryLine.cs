namespace ActorNotice.Simulation.Scenarios;

/// <summary>One line of the time axis that expectation and play are laid on.</summary>
/// <param name="Mark">How the two compare.</param>
/// <param name="At">When.</param>
/// <param name="Lane">What it is about.</param>
/// <param name="What">What.</param>
public sealed record StoryLine(StoryMark Mark, TimeSpan At, StoryLane Lane, string What)
{
    private string Sign => Mark switch
    {
        StoryMark.Missing => "-",
        StoryMark.Extra => "+",
        StoryMark.Open => "·",
        _ => " ",
    };

    /// <summary><c>+ 00:12 notice LONG BTCUSDT 1m</c>, in columns.</summary>
    public override string ToString() => $"{Sign} {StoryTime.Write(At),9}  {StoryTime.Word(Lane),-6}  {What}";
}
