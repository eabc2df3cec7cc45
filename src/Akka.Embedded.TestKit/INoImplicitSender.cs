namespace Akka.TestKit;

/// <summary>Marks a test class whose sends outside of actors have no sender, instead of the test actor.</summary>
public interface INoImplicitSender;
