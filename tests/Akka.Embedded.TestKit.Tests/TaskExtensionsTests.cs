using Akka.TestKit.Extensions;

namespace Akka.Embedded.TestKit.Tests;

public sealed class TaskExtensionsTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WhenATaskEndsInTimeThenItsResultIsThere()
    {
        Assert.True(await Task.CompletedTask.AwaitWithTimeout(Long));
        Assert.Equal(5, await Task.FromResult(5).WithTimeout(Long));
        Assert.Equal(6, await Task.FromResult(6).ShouldCompleteWithin(Long));
    }

    [Fact]
    public async Task WhenATaskIsLateThenEachFormSaysSoInItsWay()
    {
        var never = new TaskCompletionSource<int>();
        Assert.False(await never.Task.AwaitWithTimeout(Short));
        await Assert.ThrowsAsync<TaskCanceledException>(() => never.Task.WithTimeout(Short));
        var failure = await Assert.ThrowsAsync<TimeoutException>(() =>
            never.Task.ShouldCompleteWithin(Short, "the {0} is up", "market"));
        Assert.Contains("the market is up", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenATaskFailsThenItsOwnFailureIsThrown()
    {
        var failed = Task.FromException<int>(new FormatException());
        await Assert.ThrowsAsync<FormatException>(() => failed.AwaitWithTimeout(Long));
        await Assert.ThrowsAsync<FormatException>(() => failed.ShouldCompleteWithin(Long));
    }
}
