using System.Globalization;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>What a process that holds secrets does to itself, and what it refuses to hear.</summary>
public sealed class GuardedProcessTests
{
    private const string Token = "123456789:AAobviously-Fake_TokenAsAnArgument00";
    private const string Key = "Zq7obviouslyFakeKeyAsAnArgument000000000000000000000000000000000";

    [SkippableFact]
    public async Task WhenTheServiceRunsThenTheKernelMayWriteNoCoreDumpOfIt()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "core dumps are looked at in /proc");
        await using var process = CliProcess.Start(
            null, "run", "--set", "notify.telegram.enabled=false", "--set", "exchange.endpoints.rest=http://127.0.0.1:1",
            "--set", "exchange.endpoints.websocket=ws://127.0.0.1:1", "--set", "watch.symbols=BTCUSDT");
        await process.LineAsync("binance-1");

        var limits = await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/limits"));
        process.Terminate();

        var core = Assert.Single(limits, static line => line.StartsWith("Max core file size", StringComparison.Ordinal));
        Assert.Equal(["0", "0"], core.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4..6]);
        Assert.Equal(0, await process.ExitAsync());
    }

    [SkippableFact]
    public async Task WhenTheDoctorLooksThenTheKernelIsAskedAndDumpsOfTheRuntimeAreFoundToo()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "there is no such kernel to ask");
        var environment = new Dictionary<string, string> { ["DOTNET_DbgEnableMiniDump"] = "1" };
        await using var process = CliProcess.Start(
            environment, "doctor", "--offline", "--set", "notify.telegram.enabled=false");

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("[good] core dumps       switched off by the program", process.Screen, StringComparison.Ordinal);
        Assert.Contains("[BAD]  core dumps       DOTNET_DbgEnableMiniDump is set", process.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secrets", "set", "TELEGRAM_BOT_TOKEN", Token)]
    [InlineData("secrets", "set", "BINANCE_API_KEY", Key)]
    [InlineData("secrets", "set", Token)]
    [InlineData("secrets", "remove", Key)]
    [InlineData("run", Key)]
    [InlineData("run", "--token", Token)]
    [InlineData("run", "--set", Key)]
    [InlineData("run", "--set", "TELEGRAM_BOT_TOKEN=" + Token)]
    [InlineData("run", "--set", "exchange.endpoints.rest=https://user:" + Key + "@fapi.binance.com")]
    [InlineData("config", "show", "--set", "notify.telegram.api=https://api.telegram.org/bot" + Token)]
    public async Task WhenASecretIsGivenWhereNoneBelongsThenItIsNotRepeated(params string[] arguments)
    {
        await using var process = CliProcess.Start(null, arguments);
        var code = await process.ExitAsync();

        Assert.Equal(arguments[0] == "config" ? 0 : 2, code);
        Assert.NotEmpty(process.Screen);
        Assert.DoesNotContain(Token[..20], process.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[..20], process.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAValueIsGivenAsAnArgumentThenTheCureIsToMakeItAnew()
    {
        await using var process = CliProcess.Start(null, "secrets", "set", "TELEGRAM_BOT_TOKEN", Token);
        await process.ExitAsync();

        Assert.Contains("make the secret anew", process.Screen, StringComparison.Ordinal);
    }
}
