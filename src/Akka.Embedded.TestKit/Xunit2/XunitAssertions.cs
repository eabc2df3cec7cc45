using System.Globalization;
using Xunit;

namespace Akka.TestKit.Xunit2;

/// <summary>Failing tests of xunit.</summary>
public sealed class XunitAssertions : ITestKitAssertions
{
    /// <inheritdoc />
    public void Fail(string format = "", params object?[] args) => Assert.Fail(Text(format, args));

    /// <inheritdoc />
    public void AssertTrue(bool condition, string format = "", params object?[] args) =>
        Assert.True(condition, Text(format, args));

    /// <inheritdoc />
    public void AssertFalse(bool condition, string format = "", params object?[] args) =>
        Assert.False(condition, Text(format, args));

    /// <inheritdoc />
    public void AssertEqual<T>(T expected, T actual, string format = "", params object?[] args)
    {
        // xunit's own comparison, because it looks into collections; only the reason is added to its report.
        var difference = Record.Exception(() => Assert.Equal(expected, actual));
        if (difference is null) return;
        Assert.Fail($"{Text(format, args)}\n{difference.Message}".TrimStart());
    }

    /// <inheritdoc />
    public void AssertEqual<T>(
        T expected, T actual, Func<T, T, bool> comparer, string format = "", params object?[] args)
    {
        if (!comparer(expected, actual))
            Assert.Fail($"{Text(format, args)}\nExpected: {expected}\nActual:   {actual}".TrimStart());
    }

    private static string Text(string format, object?[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
}
