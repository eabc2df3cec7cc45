using System.CommandLine;
using System.Globalization;
using ActorNotice.Cli.Demo;

namespace ActorNotice.Cli;

/// <summary><c>demo</c>: the whole product on one machine, without network and without secrets.</summary>
internal static class DemoVerb
{
    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long to run; Ctrl-C ends it earlier.",
        HelpName = "N",
        DefaultValueFactory = static _ => 60,
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "Market seconds in a real second; at 60 a 1m candle closes every second.",
        HelpName = "X",
        DefaultValueFactory = static _ => 60,
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Seed of the market; the same seed shows the same market.",
        HelpName = "S",
        DefaultValueFactory = static _ => 1,
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "Language of the notices: ko or en.",
        DefaultValueFactory = static _ => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "ko" ? "ko" : "en",
    };

    internal static void Equip(Command verb)
    {
        Seconds.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 86_400)
                result.AddError("--seconds is a whole number, 1 to 86400");
        });
        Speed.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 1 and <= 3_600))
                result.AddError("--speed is a number, 1 to 3600");
        });
        Language.AcceptOnlyFromAmong("ko", "en");
        Option[] options = [Seconds, Speed, Seed, Language];
        foreach (var option in options) verb.Add(option);
        verb.SetAction(static (parsed, stop) => DemoRun.RunAsync(
            new DemoOptions(
                TimeSpan.FromSeconds(parsed.GetValue(Seconds)), parsed.GetValue(Speed), parsed.GetValue(Seed),
                parsed.GetValue(Language) ?? "en"),
            stop));
    }
}
