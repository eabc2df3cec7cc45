namespace ActorNotice.Hocon.Tests;

/// <summary>A file as an operator writes it, with the overrides that the product lays over it.</summary>
public sealed class SettingsFileTests
{
    private const string Defaults = """
        actornotice {
          watch {
            symbols = [BTCUSDT]
            intervals = [1m]
            bollinger { period = 20, deviations = 2 }
            squeeze.bandwidth = 0.02
          }
          notify {
            language = en
            pace { every = 50ms, burst = 20 }
            telegram = ${actornotice.notify.pace} { api = "https://api.telegram.org", enabled = yes }
          }
        }
        """;

    private const string File = """
        # what this machine watches
        actornotice.watch {
          symbols += ETHUSDT
          intervals = ${actornotice.watch.intervals} [5m, 1h]
          bollinger.deviations = 2.5   // wider
        }
        actornotice.notify {
          language = ${?BOT_LANGUAGE}
          pace.every = 1 s
        }
        """;

    [Fact]
    public void WhenDefaultsFileAndOptionsAreMergedThenEverySettingHasItsLastValue()
    {
        var root = Merged("actornotice.watch.bollinger.period=50");
        var watch = root.GetObject("actornotice.watch");
        var telegram = root.GetObject("actornotice.notify.telegram");

        Assert.Equal(["BTCUSDT", "ETHUSDT"], watch.GetStringList("symbols"));
        Assert.Equal(["1m", "5m", "1h"], watch.GetStringList("intervals"));
        Assert.Equal((50, 2.5m), (watch.GetInt("bollinger.period"), watch.GetDecimal("bollinger.deviations")));
        Assert.Equal(0.02, watch.GetDouble("squeeze.bandwidth"));
        Assert.Equal(TimeSpan.FromSeconds(1), telegram.GetDuration("every"));
        Assert.True(telegram.GetBoolean("enabled"));
        Assert.Equal("ko", root.GetString("actornotice.notify.language"));
    }

    [Fact]
    public void WhenSettingsAreShownThenEachSaysWhereItWasSet()
    {
        var root = Merged("actornotice.watch.bollinger.period=50");
        var shown = HoconRenderer.Render(root, new HoconRenderOptions { OriginComments = true });

        string[] expected =
        [
            "# --set actornotice.watch.bollinger.period\n      period = 50",
            "# my.conf:5:26\n      deviations = 2.5",
            "# defaults.conf:6:25\n      bandwidth = 0.02",
            "# environment variable BOT_LANGUAGE (used at my.conf:8:14)\n    language = ko",
        ];
        Assert.All(expected, lines => Assert.Contains(lines, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTwoVersionsAreComparedThenOnlyTheEditedSectionDiffers()
    {
        var (before, after) = (Merged(), Merged("actornotice.notify.language=en"));

        Assert.True(before.Get("actornotice.watch").ContentEquals(after.Get("actornotice.watch")));
        Assert.False(before.Get("actornotice.notify").ContentEquals(after.Get("actornotice.notify")));
    }

    [Fact]
    public void WhenSeveralSettingsAreWrongThenOneReportNamesThemAll()
    {
        var watch = Merged("actornotice.watch.bollinger.period=many", "actornotice.watch.sqeeze.bandwidth=1")
            .GetObject("actornotice.watch");
        var problems = new HoconProblems();

        problems.Read(() => watch.GetInt("bollinger.period"), 20);
        problems.Read(() => watch.GetStringList("bollinger.deviations"), []);
        problems.AddRange(watch.FindUnknownKeys(["symbols", "intervals", "bollinger", "squeeze"]));

        Assert.Equal(
            "--set actornotice.watch.bollinger.period: 'many' is not allowed; "
            + "it must be a whole number from -2147483648 to 2147483647\n"
            + "my.conf:5:26: actornotice.watch.bollinger.deviations: '2.5' is not allowed; "
            + "it must be an array of strings, numbers or booleans\n"
            + "--set actornotice.watch.sqeeze.bandwidth: actornotice.watch.sqeeze: "
            + "unknown setting; did you mean 'squeeze'?",
            string.Join('\n', problems.Items));
    }

    private static HoconObject Merged(params string[] options) => HoconDocument.FromArguments(options, "--set")
        .WithFallback(Given.Document(File, "my.conf"))
        .WithFallback(Given.Document(Defaults, "defaults.conf"))
        .Resolve(Given.Environment(("BOT_LANGUAGE", "ko")));
}
