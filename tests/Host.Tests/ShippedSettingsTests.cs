using ActorNotice.Support;

namespace ActorNotice.Host.Tests;

public sealed class ShippedSettingsTests
{
    private static readonly string File = Path.Combine(Checkout.Root, "hocon", "actornotice.conf");

    [Fact]
    public void WhenTheShippedFileIsReadThenEveryValueIsTheDefault()
    {
        var loaded = SettingsLoader.Load(SettingsRequest.Defaults with { File = File });

        Assert.All(loaded.Entries, static entry => Assert.Equal($"{entry.Path} = {entry.Default}", $"{entry.Path} = {entry.Value}"));
    }

    [Fact]
    public void WhenASettingExistsThenTheShippedFileNamesItWithItsMeaning()
    {
        var text = string.Join(' ', System.IO.File.ReadAllText(File).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var flat = text.Replace("# ", "", StringComparison.Ordinal);

        foreach (var entry in SettingsLoader.Load(SettingsRequest.Defaults).Entries)
        {
            Assert.Contains(entry.Meaning, flat, StringComparison.Ordinal);
            Assert.Contains($"{entry.Path.Split('.')[^1]} = {entry.Default}", flat, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhenTheEnvironmentIsTestnetThenTheShippedFileDoesNotHoldOnToMainnetsAddresses()
    {
        var loaded = SettingsLoader.Load(SettingsRequest.Defaults with { File = File, Overrides = ["exchange.environment=testnet"] });

        Assert.Equal("https://demo-fapi.binance.com", loaded.Settings.Exchange.RestBase);
    }
}
