using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Notify.Wording;

/// <summary>Numbers as traders write them: grouped thousands, a point, no exponent, in every language.</summary>
internal static class NumberText
{
    private const int SignificantDigits = 6;
    private const string NoValue = "–";

    private static readonly string[] Grouped =
        [.. Enumerable.Range(0, Price.Decimals + 1).Select(static d => d == 0 ? "#,0" : "#,0." + new string('0', d))];

    /// <summary>A price: with the symbol's decimals, and never with fewer than it has.</summary>
    public static string Exact(Price price, int? decimals) =>
        price.ToDecimal().ToString(Grouped[ExactDecimals(price, decimals)], CultureInfo.InvariantCulture);

    /// <summary>The decimals that <see cref="Exact"/> shows.</summary>
    public static int ExactDecimals(Price price, int? decimals)
    {
        // A wrong tick must not round a price away from what the exchange said.
        var own = Price.Decimals;
        for (var units = price.Units; own > 0 && units % 10 == 0; units /= 10) own--;
        return Math.Max(own, Math.Clamp(decimals ?? 0, 0, Price.Decimals));
    }

    /// <summary>The decimals for computed levels beside a price: its own, or enough for six digits when the tick is
    /// unknown.</summary>
    public static int LevelDecimals(Price beside, int? decimals)
    {
        var shown = ExactDecimals(beside, decimals);
        if (decimals is not null || beside.Units <= 0) return shown;
        var whole = (int)Math.Floor(Math.Log10(beside.ToDouble())) + 1;
        return Math.Max(shown, Math.Clamp(SignificantDigits - whole, 0, Price.Decimals));
    }

    /// <summary>A computed level (a band) with given decimals.</summary>
    public static string Level(double value, int decimals) =>
        double.IsFinite(value) ? value.ToString(Grouped[decimals], CultureInfo.InvariantCulture) : NoValue;

    /// <summary>A plain number with given decimals; – when there is none.</summary>
    public static string Fixed(double? value, int decimals) =>
        value is { } number && double.IsFinite(number)
            ? WithoutIdleSign(number.ToString("F" + decimals, CultureInfo.InvariantCulture)) : NoValue;

    // Nobody knows what -0.00 is.
    private static string WithoutIdleSign(string text) =>
        text[0] == '-' && text.AsSpan(1).IndexOfAnyExcept('0', '.') < 0 ? text[1..] : text;

    /// <summary>A setting as it was written, without trailing zeros.</summary>
    public static string Setting(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>A ratio as a percentage with one decimal, or as many more as it needs to be seen above a
    /// limit.</summary>
    public static string PercentAbove(double ratio, decimal limit)
    {
        if (!double.IsFinite(ratio)) return NoValue;
        var percent = ratio * 100;
        // Rounding must not make the text contradict the decision ("2.0% > 2%").
        var decimals = 1;
        while (decimals < Price.Decimals && Math.Round(percent, decimals) <= (double)(limit * 100)) decimals++;
        return ratio > (double)limit ? Fixed(percent, decimals) + "%" : Fixed(percent, 1) + "%";
    }

    /// <summary>A count with grouped thousands.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
