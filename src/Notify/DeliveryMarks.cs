namespace ActorNotice.Notify;

/// <summary>What is special about one attempt, so that the text can say it.</summary>
/// <param name="IsRepeat">An earlier attempt may have arrived.</param>
/// <param name="Late">How long the notice had to wait; null when that is not worth a word.</param>
/// <param name="Part">Which part of an over-long text is to go out; 0 is the first.</param>
public readonly record struct DeliveryMarks(bool IsRepeat, TimeSpan? Late = null, int Part = 0)
{
    /// <summary>A first attempt in time.</summary>
    public static DeliveryMarks None => default;

    /// <summary>A repeat.</summary>
    public static DeliveryMarks Repeat => new(IsRepeat: true);
}
