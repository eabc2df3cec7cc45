namespace Akka.TestKit;

/// <summary>How the kit tells the test framework that a test failed.</summary>
public interface ITestKitAssertions
{
    /// <summary>Fails the test.</summary>
    /// <param name="format">The reason, taken literally when there are no arguments.</param>
    /// <param name="args">Fill the holes of the reason.</param>
    void Fail(string format = "", params object?[] args);

    /// <summary>Fails the test unless the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="format">The reason, taken literally when there are no arguments.</param>
    /// <param name="args">Fill the holes of the reason.</param>
    void AssertTrue(bool condition, string format = "", params object?[] args);

    /// <summary>Fails the test if the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="format">The reason, taken literally when there are no arguments.</param>
    /// <param name="args">Fill the holes of the reason.</param>
    void AssertFalse(bool condition, string format = "", params object?[] args);

    /// <summary>Fails the test unless both are equal.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="expected">What should be.</param>
    /// <param name="actual">What is.</param>
    /// <param name="format">The reason, taken literally when there are no arguments.</param>
    /// <param name="args">Fill the holes of the reason.</param>
    void AssertEqual<T>(T expected, T actual, string format = "", params object?[] args);

    /// <summary>Fails the test unless both are equal.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="expected">What should be.</param>
    /// <param name="actual">What is.</param>
    /// <param name="comparer">Decides.</param>
    /// <param name="format">The reason, taken literally when there are no arguments.</param>
    /// <param name="args">Fill the holes of the reason.</param>
    void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object?[] args);
}
