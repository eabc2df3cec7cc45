using System.Text;
using ActorNotice.Security.Audit;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Tests.Sources;
using ActorNotice.Security.Wiring;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Security.Tests.Keys;

public sealed class KeyGatewayTests : TestKit
{
    private const string Query = "recvWindow=5000&timestamp=1700000000000";
    private static readonly TimeSpan Life = SecuritySettings.Default.KeyLease;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    public KeyGatewayTests()
        : base(HandClock.Config)
    {
    }

    private HandClock Time => HandClock.Of(Sys);

    [Fact]
    public void WhenAQueryIsSignedThenTheAnswerCarriesTheKnownSignatureAndTheKeyHeader()
    {
        var signed = Sign(Gateway());

        Assert.Equal(
            Query + "&signature=16c69496a5288437b0893cf91c63fde14dfcd1de33cf54ea604cf34148d16595", signed.Query);
        Assert.Equal("/fapi/v3/positionRisk", signed.Path);
        Assert.Equal("the-key-header", signed.Key.HeaderValue.RevealText());
        Assert.Equal(Time.Now + Life, signed.Key.Ends);
    }

    [Fact]
    public void WhenAnAnswerIsPrintedThenNeitherSignatureNorKeyAppears()
    {
        var signed = Sign(Gateway());

        Assert.Equal("SignedRequest { ReadPositions, /fapi/v3/positionRisk }", signed.ToString());
        Assert.DoesNotContain("the-key-header", signed.Key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenALeaseIsOverThenItsHeaderIsZeroedAndTheOthersAreNot()
    {
        var gateway = Gateway();
        var (first, twin) = (Sign(gateway), Sign(gateway));
        Time.Advance(Life - Moment);
        var late = Sign(gateway);

        Time.Advance(Moment);
        Sign(gateway);

        Assert.Throws<ObjectDisposedException>(first.Key.HeaderValue.RevealText);
        Assert.Throws<ObjectDisposedException>(twin.Key.HeaderValue.RevealText);
        Assert.Equal("the-key-header", late.Key.HeaderValue.RevealText());
    }

    [Fact]
    public void WhenAnythingIsAskedThenItIsAuditedWithAskerEndpointAndOutcome()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AuditFact));
        var gateway = Gateway();

        gateway.Tell(new SignRequest(KeyPurpose.CheckAccount, Query), TestActor);
        var done = ExpectMsg<AuditFact>();
        ExpectMsg<SignedRequest>();
        gateway.Tell(new SignRequest(KeyPurpose.CheckAccount, Query + "&side=BUY"), TestActor);
        var refused = ExpectMsg<AuditFact>();
        ExpectMsg<SignRefused>();

        var asker = TestActor.Path.ToStringWithoutAddress();
        Assert.Equal(new AuditFact(asker, "key.sign", "/fapi/v3/account", "signed", Security: true)
        {
            Risk = "medium: tells balances",
        }, done);
        Assert.Equal(
            done with { Outcome = "refused: the query has a parameter that this purpose does not need" }, refused);
    }

    [Fact]
    public void WhenASignatureIsMisusedThenItIsSaidAndTheDocumentedLogPatternFindsItsAuditLine()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AuditFact));
        Sys.EventStream.Subscribe(TestActor, typeof(KeyMisused));
        Gateway().Tell(new SignRequest(KeyPurpose.CheckAccount, Query + "&side=BUY"), ActorRefs.NoSender);

        var (line, _) = AuditChain.Append(AuditHead.Start, Time.Now, ExpectMsg<AuditFact>());
        var misuse = ExpectMsg<KeyMisused>();

        Assert.Matches(SecurityDocsTests.PatternOf("key misuse"), Encoding.UTF8.GetString(line));
        Assert.Equal(KeyPurpose.CheckAccount, misuse.Purpose);
        Assert.DoesNotContain("BUY", misuse.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenThereIsNoKeyThenEveryRequestIsRefused()
    {
        var gateway = Sys.ActorOf(SecurityProps.KeyGateway(SecretCatalog.None, SecuritySettings.Default));

        gateway.Tell(new SignRequest(KeyPurpose.ReadPermissions, Query), TestActor);

        Assert.Equal("no exchange key is loaded", ExpectMsg<SignRefused>().Reason);
    }

    [Fact]
    public void WhenTheGatewayRestartsThenTheOldLeasesEndAndItStillSigns()
    {
        var gateway = Gateway();
        var before = Sign(gateway);

        EventFilter.Exception<KeyNotFoundException>().ExpectOne(
            () => gateway.Tell(new SignRequest((KeyPurpose)99, Query), TestActor));
        var after = Sign(gateway);

        Assert.Throws<ObjectDisposedException>(before.Key.HeaderValue.RevealText);
        Assert.Equal(before.Query, after.Query);
    }

    [Fact]
    public void WhenTheGatewayStopsThenPairAndLeasesAreZeroed()
    {
        var pair = new KeyPair(SecretText.From("the-key-header"), SecretText.From("test-secret-key"));
        var gateway = Gateway(pair);
        var lease = Sign(gateway).Key;

        Watch(gateway);
        Sys.Stop(gateway);
        ExpectTerminated(gateway);

        Assert.Throws<ObjectDisposedException>(lease.HeaderValue.RevealText);
        Assert.Throws<ObjectDisposedException>(pair.Key.RevealText);
        Assert.Throws<ObjectDisposedException>(pair.Secret.RevealText);
    }

    [Fact]
    public async Task WhenTheCatalogueIsDisposedAfterwardsThenTheGatewayHasItsOwnCopies()
    {
        Props props;
        using (var catalog = await SecretCatalog.LoadAsync([Sample.Environment(
            (SecretName.BinanceApiKey, Sample.BinanceKey), (SecretName.BinanceApiSecret, Sample.BinanceSecret))]))
            props = SecurityProps.KeyGateway(catalog, SecuritySettings.Default);

        Assert.Equal(Sample.BinanceKey, Sign(Sys.ActorOf(props)).Key.HeaderValue.RevealText());
    }

    [Fact]
    public void WhenThePairIsReplacedThenTheNewOneSignsAlsoAfterARestartAndTheOldOneIsZeroed()
    {
        var old = new KeyPair(SecretText.From("the-key-header"), SecretText.From("test-secret-key"));
        var gateway = Gateway(old);
        var before = Sign(gateway);

        gateway.Tell(new ReplaceKey(SecretText.From("the-next-header"), SecretText.From("next-secret-key")), TestActor);
        var after = Sign(gateway);
        EventFilter.Exception<KeyNotFoundException>().ExpectOne(
            () => gateway.Tell(new SignRequest((KeyPurpose)99, Query), TestActor));

        Assert.Equal("the-next-header", Sign(gateway).Key.HeaderValue.RevealText());
        Assert.NotEqual(before.Query, after.Query);
        Assert.Throws<ObjectDisposedException>(before.Key.HeaderValue.RevealText);
        Assert.Throws<ObjectDisposedException>(old.Secret.RevealText);
    }

    private IActorRef Gateway(KeyPair? given = null)
    {
        var pair = given ?? new KeyPair(SecretText.From("the-key-header"), SecretText.From("test-secret-key"));
        var ring = new KeyRing(pair);
        return Sys.ActorOf(Props.Create(() => new KeyGateway(ring, Life)));
    }

    private SignedRequest Sign(IActorRef gateway)
    {
        gateway.Tell(new SignRequest(KeyPurpose.ReadPositions, Query), TestActor);
        return ExpectMsg<SignedRequest>();
    }
}
