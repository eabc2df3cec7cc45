using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Strategy;

namespace ActorNotice.Control.Tests.Support;

/// <summary>Builders with good defaults.</summary>
internal static class Some
{
    public const long Admin = 1;
    public const long Operator = 2;
    public const long Viewer = 3;
    public const long Stranger = 666;

    /// <summary>2026-11-21 08:45:00 UTC: the candle closes at 18:00 in Seoul.</summary>
    public const long OpenTimeMs = 1_795_250_700_000;

    public static readonly BandReading Bands = new(42_683.1, 43_355.0, 42_011.2, 0.0314, -0.0228);

    public static readonly Candle Candle = new(
        OpenTimeMs, Price.Parse("42050"), Price.Parse("42060"), Price.Parse("41970"), Price.Parse("41980.5"), 1m, 1m, 1);

    public static ControlSettings Settings { get; } = new()
    {
        Users = new ControlSettings().Users.Add(Admin, ControlRole.Admin).Add(Operator, ControlRole.Operator)
            .Add(Viewer, ControlRole.Viewer),
    };

    public static StrategyState State(StrategyPhase phase = StrategyPhase.Running, string reason = "all streams are live") =>
        new(phase, reason, 12, 0, 12);

    public static Decision Decision(Verdict verdict = Verdict.Long, Side? candidate = Side.Long) => new(
        FakeRooms.Btc, Candle, verdict, candidate, Bands, 27.2,
        new SignalRule(20, 2m, 0.02m, new RsiRule(14, 30m, 70m)), CloseEvidence.Stream, OpenTimeMs);
}
