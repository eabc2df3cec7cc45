using System.Globalization;

namespace ActorNotice.Signals;

/// <summary>Which setting a parameter of the rule comes from; the names are those of
/// <see cref="SignalRuleLimits.Problems"/>.</summary>
internal static class RulePaths
{
    internal static string Of(string parameter) => parameter switch
    {
        nameof(SignalRule.Period) => "watch.bollinger.period",
        nameof(SignalRule.Deviations) => "watch.bollinger.deviations",
        nameof(SignalRule.SqueezeBandwidth) => "watch.squeeze.bandwidth",
        "Rsi.Period" => "watch.rsi.period",
        "Rsi.Oversold" => "watch.rsi.oversold",
        _ => "watch.rsi.overbought",
    };

    internal static string ValueOf(SignalRule rule, string parameter) => Convert.ToString(
        parameter switch
        {
            nameof(SignalRule.Period) => rule.Period,
            nameof(SignalRule.Deviations) => rule.Deviations,
            nameof(SignalRule.SqueezeBandwidth) => rule.SqueezeBandwidth,
            "Rsi.Period" => rule.Rsi?.Period,
            "Rsi.Oversold" => rule.Rsi?.Oversold,
            _ => rule.Rsi?.Overbought,
        },
        CultureInfo.InvariantCulture) ?? "";
}
