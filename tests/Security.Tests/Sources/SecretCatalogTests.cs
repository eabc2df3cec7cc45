using ActorNotice.Security.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Sources;

public sealed class SecretCatalogTests
{
    [Fact]
    public async Task WhenTwoSourcesHaveASecretThenTheFirstDecidesAndIsNamed()
    {
        using var catalog = await SecretCatalog.LoadAsync(
        [
            Sample.Environment((SecretName.TelegramChatId, "11111111")),
            new FixedSource(
                "second", (SecretName.TelegramChatId, "22222222"), (SecretName.TelegramBotToken, Sample.BotToken)),
        ]);

        Assert.Empty(catalog.Problems);
        Assert.Equal("11111111", catalog[SecretName.TelegramChatId]?.RevealText());
        Assert.Equal(["second", "process environment"], catalog.Entries.Select(entry => entry.Source));
        Assert.Equal("$TELEGRAM_CHAT_ID", catalog.Entries.Last().Place);
    }

    [Fact]
    public async Task WhenTheFirstSourcesValueIsBadThenTheSecondIsNotUsedInSilence()
    {
        using var catalog = await SecretCatalog.LoadAsync(
        [
            Sample.Environment((SecretName.TelegramChatId, "")),
            new FixedSource("second", (SecretName.TelegramChatId, "22222222")),
        ]);

        Assert.Null(catalog[SecretName.TelegramChatId]);
        Assert.Equal(SecretFault.Empty, Assert.Single(catalog.Problems).Fault);
    }

    [Fact]
    public async Task WhenAFileVariablePointsNowhereThenTheNextSourceIsNotUsedInSilence()
    {
        using var catalog = await SecretCatalog.LoadAsync(
        [
            new FileVariableSource(name => name == "API_TOKEN_FILE" ? "/nowhere/at/all" : null),
            new FixedSource("second", (SecretName.ApiToken, "short, so it would be warned of")),
        ]);

        Assert.Null(catalog[SecretName.ApiToken]);
        Assert.Equal(SecretFault.Unreadable, Assert.Single(catalog.Problems).Fault);
    }

    [Fact]
    public async Task WhenALowerSourceHasAProblemWithADecidedNameThenItIsOfNoInterest()
    {
        using var catalog = await SecretCatalog.LoadAsync(
        [
            Sample.Environment((SecretName.ApiToken, Sample.ApiToken)),
            new FileVariableSource(name => name == "API_TOKEN_FILE" ? "/nowhere/at/all" : null),
        ]);

        Assert.Empty(catalog.Problems);
        Assert.NotNull(catalog[SecretName.ApiToken]);
    }

    [Theory]
    [InlineData(SecretName.TelegramBotToken, "", SecretFault.Empty)]
    [InlineData(SecretName.TelegramBotToken, " 1:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0", SecretFault.Padded)]
    [InlineData(SecretName.TelegramBotToken, "1:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0\n", SecretFault.Padded)]
    [InlineData(SecretName.TelegramBotToken, "1:AAHdq TcvCH1", SecretFault.Padded)]
    [InlineData(SecretName.TelegramBotToken, "\"1:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0\"", SecretFault.Quoted)]
    [InlineData(SecretName.TelegramBotToken, "'x'", SecretFault.Quoted)]
    [InlineData(SecretName.TelegramBotToken, "<token-from-BotFather>", SecretFault.Placeholder)]
    [InlineData(SecretName.TelegramBotToken, "-1001234567890", SecretFault.Swapped)]
    [InlineData(SecretName.TelegramBotToken, Sample.BinanceKey, SecretFault.Swapped)]
    [InlineData(SecretName.TelegramBotToken, "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0", SecretFault.Malformed)]
    [InlineData(SecretName.TelegramBotToken, "123:", SecretFault.Malformed)]
    [InlineData(SecretName.TelegramChatId, Sample.BotToken, SecretFault.Swapped)]
    [InlineData(SecretName.TelegramChatId, "my channel", SecretFault.Padded)]
    [InlineData(SecretName.TelegramChatId, "channel", SecretFault.Malformed)]
    [InlineData(SecretName.TelegramChatId, "--5", SecretFault.Malformed)]
    [InlineData(SecretName.ApiToken, Sample.BotToken, SecretFault.Swapped)]
    [InlineData(SecretName.BinanceApiKey, Sample.BotToken, SecretFault.Swapped)]
    [InlineData(SecretName.BinanceApiSecret, "값값값값값값", SecretFault.Malformed)]
    public async Task WhenAValueCannotBeThatSecretThenItIsRefusedForItsReason(
        SecretName name, string value, SecretFault fault)
    {
        using var catalog = await SecretCatalog.LoadAsync([Sample.Environment((name, value))]);

        var problem = catalog.Problems.First(p => p.Name == name);
        Assert.Equal((fault, true), (problem.Fault, problem.Blocks));
        Assert.Null(catalog[name]);
        Assert.NotEmpty(problem.Cure);
    }

    [Theory]
    [InlineData(SecretName.TelegramBotToken, "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")]
    [InlineData(SecretName.ApiToken, "short")]
    [InlineData(SecretName.BinanceApiKey, "test-key")]
    public async Task WhenAValueIsShorterThanUsualThenItIsUsedWithAWarning(SecretName name, string value)
    {
        using var catalog = await SecretCatalog.LoadAsync([Sample.Environment((name, value))]);

        var problem = catalog.Problems.First(p => p.Name == name);
        Assert.Equal((SecretFault.Truncated, false), (problem.Fault, problem.Blocks));
        Assert.NotNull(catalog[name]);
    }

    [Theory]
    [InlineData("-1001234567890")]
    [InlineData("42")]
    [InlineData("@my_channel")]
    public async Task WhenAChatIdIsANumberOrAnAtNameThenItIsUsed(string value)
    {
        using var catalog = await SecretCatalog.LoadAsync([Sample.Environment((SecretName.TelegramChatId, value))]);

        Assert.Empty(catalog.Problems);
    }

    [Theory]
    [InlineData(SecretName.BinanceApiKey, SecretName.BinanceApiSecret)]
    [InlineData(SecretName.BinanceApiSecret, SecretName.BinanceApiKey)]
    public async Task WhenHalfOfTheBinancePairIsSetThenTheOtherHalfIsAskedFor(SecretName present, SecretName absent)
    {
        using var catalog = await SecretCatalog.LoadAsync([Sample.Environment((present, Sample.BinanceKey))]);

        var problem = Assert.Single(catalog.Problems);
        Assert.Equal((SecretFault.HalfPair, absent, true), (problem.Fault, problem.Name, problem.Blocks));
        Assert.Empty(catalog.Missing(absent));
    }

    [Fact]
    public async Task WhenKeyAndSecretAreTheSameThenTheyAreSwapped()
    {
        using var catalog = await SecretCatalog.LoadAsync(
            [Sample.Environment(
                (SecretName.BinanceApiKey, Sample.BinanceKey), (SecretName.BinanceApiSecret, Sample.BinanceKey))]);

        Assert.Equal(SecretFault.Swapped, Assert.Single(catalog.Problems).Fault);
        Assert.Null(catalog[SecretName.BinanceApiSecret]);
    }

    [Fact]
    public async Task WhenANeededSecretIsNowhereThenItIsMissingOnceAndTheCureNamesIt()
    {
        using var catalog = await SecretCatalog.LoadAsync([Sample.Environment((SecretName.TelegramChatId, "42"))]);

        var problem = Assert.Single(catalog.Missing(SecretName.TelegramBotToken, SecretName.TelegramChatId));

        Assert.Equal((SecretFault.Missing, SecretName.TelegramBotToken), (problem.Fault, problem.Name));
        Assert.Contains("TELEGRAM_BOT_TOKEN_FILE", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenANeededSecretIsBadThenItIsNotToldAsMissingToo()
    {
        using var catalog =
            await SecretCatalog.LoadAsync([Sample.Environment((SecretName.TelegramBotToken, "nonsense"))]);

        Assert.Single(catalog.Problems);
        Assert.Empty(catalog.Missing(SecretName.TelegramBotToken));
    }

    [Fact]
    public async Task WhenTheCatalogueIsDisposedThenItsValuesAreZeroed()
    {
        var catalog = await SecretCatalog.LoadAsync([Sample.Environment((SecretName.ApiToken, Sample.ApiToken))]);
        var secret = catalog[SecretName.ApiToken];

        catalog.Dispose();

        Assert.NotNull(secret);
        Assert.Throws<ObjectDisposedException>(secret.RevealText);
    }

    [Fact]
    public async Task WhenOneKeyHasTheNamesOfBothEnvironmentsThenItIsRefused()
    {
        using var catalog = await SecretCatalog.LoadAsync(
            [Sample.Environment(
                (SecretName.BinanceApiKey, Sample.BinanceKey), (SecretName.BinanceApiSecret, Sample.BinanceSecret),
                (SecretName.BinanceTestnetApiKey, Sample.BinanceKey),
                (SecretName.BinanceTestnetApiSecret, "T" + Sample.BinanceSecret[1..]))]);

        Assert.Equal(SecretFault.SharedKey, Assert.Single(catalog.Problems).Fault);
    }

    [Fact]
    public void WhenAnyTextIsGivenAsAnySecretThenNoProblemEverQuotesIt() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>(), Gen.Elements(SecretNames.All.ToArray()).ToArbitrary(),
            (text, name) =>
            {
                // A marker that no message of ours can hold by chance.
                var value = $"{text.Get}\u2603zq7\u2603";
                using var catalog =
                    SecretCatalog.LoadAsync([Sample.Environment((name, value))]).AsTask().GetAwaiter().GetResult();
                return catalog.Problems.All(p => !p.ToString().Contains('\u2603', StringComparison.Ordinal));
            }).QuickCheckThrowOnFailure();
}
