namespace Akka.Pattern;

/// <summary>When a backoff starts again from its shortest delay.</summary>
public interface IBackoffReset;
