using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>Seeded campaigns in virtual time against a channel that misbehaves in every way it can.</summary>
public sealed class LaneCampaignTests
{
    private const int Notices = 300;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(4, 16)]
    public void WhenTheChannelMisbehavesThenEveryNoticeIsDeliveredOrSaidToHaveFailedExactlyOnce(int seed, int inFlight)
    {
        var run = new Campaign(seed, inFlight);
        run.Play();
        var ends = run.Facts.OfType<NoticeDelivered>().Select(f => f.Id)
            .Concat(run.Facts.OfType<NoticeFailed>().Where(f => f.IsFinal).Select(f => f.Id))
            .Where(id => id.Value <= Notices).ToArray();
        Assert.Equal(Enumerable.Range(1, Notices).Select(i => (long)i), ends.Select(id => id.Value).Order());
        Assert.All(run.Unknown.Values, times => Assert.InRange(times, 1, 2));
        var attempts = run.Facts.OfType<NoticeFailed>().Select(f => f.Attempt);
        Assert.All(attempts, attempt => Assert.InRange(attempt, 0, RetrySettings.DefaultMaxAttempts));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void WhenTheChannelMisbehavesThenTheOrderIsKeptAndNoLimitIsExceeded(int seed)
    {
        var run = new Campaign(seed, inFlight: 1);
        run.Play();
        var order = run.Facts.OfType<NoticeDelivered>().Where(f => f.Kind == NoticeKind.Signal)
            .Select(f => f.Id.Value).ToArray();
        Assert.Equal(order.Order(), order);
        Assert.All(run.SentAt.Zip(run.SentAt.Skip(20)), pair =>
            Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
        Assert.All(run.SentAt.Zip(run.SentAt.Skip(3)), pair =>
            Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
    }

    private sealed class Campaign
    {
        private readonly Random _random;
        private readonly Lane _lane;
        private readonly PriorityQueue<SendDone, TimeSpan> _answers = new();
        private TimeSpan _now;
        private long _id = 10_000;

        public Campaign(int seed, int inFlight)
        {
            _random = new Random(seed);
            var channel = new ScriptedChannel
            {
                MaxInFlight = inFlight,
                Pace =
                [
                    new PaceLimit("chat", 3, TimeSpan.FromSeconds(3)),
                    new PaceLimit("group", 20, TimeSpan.FromMinutes(1)),
                ],
            };
            var retry = new RetrySettings();
            var health = new LaneHealth(
                new Backoff(retry.FirstDelay, retry.MaxDelay, retry.Jitter, _random), retry.ReportAfter);
            var pacer = Pacer.For(channel, new Dictionary<string, SlidingLimit>());
            var rules = new LaneRules(50, retry.MaxAttempts, TimeSpan.MaxValue, TimeSpan.MaxValue,
                new DigestFold(new DigestSettings { Enabled = false }), () => new NoticeId(++_id));
            _lane = new Lane(channel, rules, pacer, health);
        }

        public List<object> Facts { get; } = [];

        public List<TimeSpan> SentAt { get; } = [];

        /// <summary>How often a notice's outcome stayed unknown: once, and once more as a repeat.</summary>
        public Dictionary<NoticeId, int> Unknown { get; } = [];

        public void Play()
        {
            for (var id = 1; id <= Notices; id++)
            {
                Facts.AddRange(_lane.Add(_random.Next(20) == 0 ? Some.AdminNotice(id: id) : Some.SignalNotice(id)));
                RunUntil(_now + TimeSpan.FromSeconds(_random.Next(8)));
            }

            while (!_lane.IsIdle) RunUntil(_now + TimeSpan.FromMinutes(1));
        }

        private void RunUntil(TimeSpan end)
        {
            while (Step(end) is { } next) _now = next;
            _now = end;
        }

        private TimeSpan? Step(TimeSpan end)
        {
            var step = _lane.Next(_now);
            if (step.Send is { } entry) Send(entry);
            if (step.Send is not null) return _now;
            var wake = step.WaitUntil ?? TimeSpan.MaxValue;
            if (_answers.TryPeek(out _, out var answerAt) && answerAt <= wake && answerAt <= end)
            {
                Facts.AddRange(_lane.Answer(_answers.Dequeue(), answerAt));
                return answerAt;
            }

            return wake <= end ? wake : null;
        }

        private void Send(OutboxEntry entry)
        {
            SentAt.Add(_now);
            var outcome = _random.Next(10) switch
            {
                0 => DeliveryOutcome.Busy(TimeSpan.FromSeconds(_random.Next(40)), "429"),
                1 => DeliveryOutcome.NotSent("502"),
                2 => DeliveryOutcome.Unknown("no answer"),
                3 when _random.Next(5) == 0 => DeliveryOutcome.Rejected("400"),
                _ => DeliveryOutcome.Delivered(),
            };
            var id = entry.Notice.Id;
            Assert.Equal(Unknown.ContainsKey(id), entry.Marks.IsRepeat);
            if (outcome.Status == DeliveryStatus.Unknown) Unknown[id] = Unknown.GetValueOrDefault(id) + 1;
            _answers.Enqueue(
                new SendDone(_lane.Name, entry.Notice.Id, entry.Attempts, outcome),
                _now + TimeSpan.FromMilliseconds(_random.Next(20, 900)));
        }
    }
}
