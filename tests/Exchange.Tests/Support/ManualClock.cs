namespace ActorNotice.Exchange.Tests.Support;

/// <summary>A wall clock that stands where the test puts it.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    public override DateTimeOffset GetUtcNow() => Now;
}
