using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Signals.Tests.Support;

/// <summary>Rules for tests.</summary>
internal static class Rules
{
    internal static readonly SignalRule Default = new(20, 2m, 0.02m, null);

    /// <summary>Short windows and every kind of decimal.</summary>
    internal static Gen<SignalRule> Any(int maxPeriod) =>
        from period in Gen.Choose(SignalRuleLimits.MinPeriod, maxPeriod)
        from deviations in Gen.Elements(2m, 1m, 2.5m, 0.5m, 1.73205081m, 0.00000001m, 9.99999999m, 10m)
        from bandwidth in Gen.Elements(0m, 0.02m, 0.01m, 0.00000001m, 0.12345679m, 1m, 10m)
        select new SignalRule(period, deviations, bandwidth, null);
}
