using System.Text;
using System.Text.Json;
using ActorNotice.Security.Keys;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Keys;

public sealed class KeyPermissionsTests
{
    private static readonly string[] Dangerous =
    [
        "enableWithdrawals", "enableInternalTransfer", "permitsUniversalTransfer", "enableSpotAndMarginTrading",
        "enableMargin", "enableFutures", "enableVanillaOptions", "enablePortfolioMarginTrading", "enableFixApiTrade",
    ];

    public static TheoryData<string> EachDangerous => new(Dangerous);

    [Fact]
    public void WhenTheKeyOnlyReadsFromKnownAddressesThenNothingIsFound()
    {
        Assert.Empty(Evaluate(LeastPrivilege()));
    }

    [Theory]
    [MemberData(nameof(EachDangerous))]
    public void WhenTheKeyMayDoMoreThanReadThenMainnetRefusesAndTestnetWarnsWithTheCure(string permission)
    {
        var fields = LeastPrivilege();
        fields[permission] = true;

        var refused = Assert.Single(Evaluate(fields));
        var warned = Assert.Single(Evaluate(fields, KeyEnvironment.Testnet));

        Assert.Equal((permission, true), (refused.Permission, refused.Refuses));
        Assert.Contains($"switch {permission} off", refused.Cure, StringComparison.Ordinal);
        Assert.Equal(refused with { Refuses = false }, warned);
    }

    [Fact]
    public void WhenTheKeyWorksFromEverywhereThenMainnetRefuses()
    {
        var fields = LeastPrivilege();
        fields["ipRestrict"] = false;

        var finding = Assert.Single(Evaluate(fields));

        Assert.Equal(("ipRestrict", true), (finding.Permission, finding.Refuses));
        Assert.Contains("trusted IPs", finding.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAFieldIsMissingThenItIsUnknownAndNeverNo()
    {
        var findings = Evaluate([]);

        Assert.Equal(Dangerous.Append("ipRestrict").Order(), findings.Select(f => f.Permission).Order());
        Assert.All(findings, finding => Assert.Contains("did not say", finding.Message, StringComparison.Ordinal));
        Assert.Equal(
            ["enableWithdrawals", "ipRestrict"], findings.Where(f => f.Refuses).Select(f => f.Permission).Order());
    }

    [Fact]
    public void WhenThePermissionsCouldNotBeReadThenMainnetRefusesAndTestnetSaysWhy()
    {
        Assert.True(Assert.Single(KeyPermissions.Evaluate(null, KeyEnvironment.Mainnet)).Refuses);
        var testnet = Assert.Single(KeyPermissions.Evaluate(null, KeyEnvironment.Testnet));
        Assert.False(testnet.Refuses);
        Assert.Contains("Testnet has no call", testnet.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheKeyCannotEvenReadThenThatIsAWarning()
    {
        var fields = LeastPrivilege();
        fields["enableReading"] = false;

        Assert.False(Assert.Single(Evaluate(fields)).Refuses);
    }

    [Fact]
    public void WhenAnyMixOfPermissionsIsSetThenExactlyThoseAreFoundAndRefusalsComeFirst() =>
        Prop.ForAll(Gen.SubListOf(Dangerous).Select(list => list.ToArray()).ToArbitrary(), on =>
        {
            var fields = LeastPrivilege();
            foreach (var name in on) fields[name] = true;
            fields.Remove("enableInternalTransfer");
            var findings = Evaluate(fields);
            var refusals = findings.TakeWhile(f => f.Refuses).Select(f => f.Permission).Order();
            return refusals.SequenceEqual(on.Where(name => name != "enableInternalTransfer").Order())
                && findings.SkipWhile(f => f.Refuses).Single().Permission == "enableInternalTransfer";
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"ipRestrict\":")]
    public void WhenTheReplyIsNotAnObjectThenThereAreNoRestrictionsToJudge(string body) =>
        Assert.Null(ApiRestrictions.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void WhenAFieldIsNoBooleanThenItIsUnknown()
    {
        var body = """{"ipRestrict":"true","enableReading":1,"enableFutures":null,"new":{}}"""u8.ToArray();

        Assert.Equal(new ApiRestrictions(), ApiRestrictions.Parse(body));
    }

    private static Dictionary<string, object> LeastPrivilege()
    {
        var fields = Dangerous.ToDictionary(name => name, _ => (object)false);
        fields["ipRestrict"] = true;
        fields["enableReading"] = true;
        fields["createTime"] = 1_698_645_219_000;
        fields["enableFixReadOnly"] = true;
        return fields;
    }

    private static System.Collections.Immutable.ImmutableArray<KeyFinding> Evaluate(
        Dictionary<string, object> fields, KeyEnvironment environment = KeyEnvironment.Mainnet) =>
        KeyPermissions.Evaluate(ApiRestrictions.Parse(JsonSerializer.SerializeToUtf8Bytes(fields)), environment);
}
