using ActorNotice.Market;
using ActorNotice.Signals.Maths;

namespace ActorNotice.Signals.Deciding;

/// <summary>
/// Many rules of one period over the same closes: the window and each RSI are kept once for all of them, and bands that
/// lie farther out than one that was not touched are not looked at. Says the same as a <see cref="SignalEngine"/> for
/// each rule would.
/// </summary>
public sealed class RuleFan
{
    private readonly CloseWindow _window;
    private readonly RsiMeter[] _meters;
    private readonly Tier[] _tiers;

    /// <summary>Prepares an empty window; throws <see cref="ArgumentException"/> for rules of several periods or outside
    /// <see cref="SignalRuleLimits"/>.</summary>
    /// <param name="rules">At least one; they are named by their places in it.</param>
    public RuleFan(IReadOnlyList<SignalRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var rule in rules)
        {
            SignalRuleLimits.ThrowIfOutside(rule);
            if (rule.Period != rules[0].Period) throw new ArgumentException("all rules have one period", nameof(rules));
        }

        _window = new CloseWindow(rules[0].Period);
        var periods = rules.Select(static rule => rule.Rsi?.Period).OfType<int>().Distinct().ToList();
        _meters = [.. periods.Select(static period => new RsiMeter(period))];
        _tiers =
        [
            .. rules.Select((rule, place) => new Member(
                    place, rule, new BandTest(rule.Deviations, rule.SqueezeBandwidth),
                    rule.Rsi is { } rsi ? _meters[periods.IndexOf(rsi.Period)] : null))
                .GroupBy(static member => member.Rule.Deviations).OrderBy(static tier => tier.Key)
                .Select(static tier => new Tier([.. tier])),
        ];
    }

    /// <summary>The bands one deviation away at the newest close, for display: their middle is that of all rules. Null
    /// while the window is not full.</summary>
    public BandReading? ReadBands() => _window.IsFull ? BandDisplay.Read(_window, 1) : null;

    /// <summary>Takes the next close.</summary>
    /// <param name="close">Above 0.</param>
    /// <param name="fired">Gets the places of the rules that make a signal of it.</param>
    /// <returns>The signal's side, the same for all rules; null when none makes one.</returns>
    public Side? Add(Price close, ICollection<int> fired)
    {
        ArgumentNullException.ThrowIfNull(fired);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(close.Units);
        _window.Add(close.Units);
        foreach (var meter in _meters) meter.Add(close.Units);
        if (!_window.IsFull) return null;
        Side? side = null;
        foreach (var tier in _tiers)
        {
            var touch = tier.Members[0].Test.Touch(_window);
            if (touch is BandTouch.Inside or BandTouch.Flat) break;
            var own = touch == BandTouch.Lower ? Side.Long : Side.Short;
            foreach (var member in tier.Members)
            {
                if (!Fires(member, own)) continue;
                side = own;
                fired.Add(member.Place);
            }
        }

        return side;
    }

    /// <summary>Back to the empty window.</summary>
    public void Clear()
    {
        _window.Clear();
        foreach (var meter in _meters) meter.Clear();
    }

    private bool Fires(Member member, Side side) => !member.Test.IsSqueezed(_window)
        && (member.Rule.Rsi is not { } rsi || (member.Meter is { IsReady: true } meter && rsi.Confirms(side, meter.Value)));

    // Rules of one distance of the bands: whether it is touched is the same for all.
    private sealed record Tier(Member[] Members);

    private sealed record Member(int Place, SignalRule Rule, BandTest Test, RsiMeter? Meter);
}
