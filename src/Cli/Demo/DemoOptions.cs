namespace ActorNotice.Cli.Demo;

/// <summary>What the demo was asked for.</summary>
/// <param name="Length">How long it runs.</param>
/// <param name="Speed">Market seconds in a real second.</param>
/// <param name="Seed">Of the market.</param>
/// <param name="Language">ko or en.</param>
internal sealed record DemoOptions(TimeSpan Length, double Speed, ulong Seed, string Language);
