namespace ActorNotice.Signals.Maths;

/// <summary>Where the newest close lies, the bands themselves counting as outside.</summary>
internal enum BandTouch
{
    /// <summary>Strictly between the bands.</summary>
    Inside,

    /// <summary>At or below the lower band.</summary>
    Lower,

    /// <summary>At or above the upper band.</summary>
    Upper,

    /// <summary>All closes are equal: both bands lie on the close, and it means nothing.</summary>
    Flat,
}
