namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.chart</c>: a picture with each signal.</summary>
public sealed record ChartSettings
{
    /// <summary>Fewest candles of a picture: below it there is nothing to see.</summary>
    public const int FewestCandles = 20;

    /// <summary>Most candles of a picture: beyond it they are thinner than a phone can show.</summary>
    public const int MostCandles = 200;

    /// <summary>Default of <see cref="Candles"/>.</summary>
    public const int DefaultCandles = 60;

    /// <summary><c>notify.chart.enabled</c>: default false; each watched stream then keeps so many candles
    /// more.</summary>
    public bool Enabled { get; init; }

    /// <summary><c>notify.chart.candles</c>: how many a picture shows.</summary>
    public int Candles { get; init; } = DefaultCandles;
}
