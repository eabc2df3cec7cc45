namespace ActorNotice.Hocon;

/// <summary>Port: finds the texts that an <c>include</c> names.</summary>
public interface IHoconIncludeResolver
{
    /// <summary>Finds the texts of one include statement.</summary>
    /// <param name="request">What is asked for.</param>
    /// <returns>The texts in the order in which they merge (later ones win); empty when there are none.</returns>
    /// <exception cref="HoconException">The form is not supported or the text cannot be read.</exception>
    IReadOnlyList<HoconIncludeText> Find(HoconIncludeRequest request);
}
