using System.Collections;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

/// <summary>What every <see cref="ISecretSource"/> promises. A new source adds a subclass and nothing else.</summary>
public abstract class SecretSourceContract : IDisposable
{
    protected TempFolder Folder { get; } = new();

    /// <summary>A source that holds exactly these, keyed by spelled name.</summary>
    protected abstract ISecretSource SourceWith(IReadOnlyDictionary<string, string> secrets);

    [Fact]
    public async Task WhenEverySecretIsThereThenEachIsFoundWithItsExactValue()
    {
        var harvest = await SourceWith(Sample.All()).ReadAsync(default);

        Assert.Empty(harvest.Problems);
        Assert.Equal(SecretNames.All.ToArray().Order(), harvest.Found.Select(found => found.Name).Order());
        Assert.All(harvest.Found, found => Assert.Equal(Sample.For(found.Name), found.Value.RevealText()));
    }

    [Fact]
    public async Task WhenOneSecretIsThereThenOnlyItIsFoundAndItsPlaceIsNamed()
    {
        var only = new Dictionary<string, string> { ["TELEGRAM_CHAT_ID"] = Sample.ChatId };

        var found = Assert.Single((await SourceWith(only).ReadAsync(default)).Found);

        Assert.Equal(SecretName.TelegramChatId, found.Name);
        Assert.NotEmpty(found.Place);
        Assert.DoesNotContain(Sample.ChatId, found.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheSourceHoldsNothingThenThatIsNoProblem()
    {
        var harvest = await SourceWith(new Dictionary<string, string>()).ReadAsync(default);

        Assert.Empty(harvest.Found);
        Assert.Empty(harvest.Problems);
    }

    [Fact]
    public async Task WhenForeignNamesAreThereThenTheyAreIgnored()
    {
        var foreign =
            new Dictionary<string, string> { ["AWS_SECRET_ACCESS_KEY"] = "abc", ["TELEGRAM_BOT_TOKEN_OLD"] = "abc" };

        Assert.Empty((await SourceWith(foreign).ReadAsync(default)).Found);
    }

    [Fact]
    public async Task WhenReadTwiceThenTheAnswerIsTheSame()
    {
        var source = SourceWith(Sample.All());

        var first = await source.ReadAsync(default);
        var second = await source.ReadAsync(default);

        Assert.Equal(first.Found.Select(found => found.Value), second.Found.Select(found => found.Value));
        Assert.Equal(first.Found.Select(found => found.Place), second.Found.Select(found => found.Place));
    }

    [Fact]
    public async Task WhenReadThenTheProcessEnvironmentIsUntouched()
    {
        var before = Snapshot();

        await SourceWith(Sample.All()).ReadAsync(default);

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void WhenNamedForPeopleThenNoValueAppears() =>
        Assert.All(Sample.All().Values, value =>
            Assert.DoesNotContain(value, SourceWith(Sample.All()).Name, StringComparison.Ordinal));

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static SortedDictionary<string, string?> Snapshot()
    {
        var all = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            all[(string)entry.Key] = (string?)entry.Value;
        return all;
    }
}
