using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>The built-in English texts. The first line carries everything that a glance at a phone needs.</summary>
internal static class EnglishTexts
{
    /// <summary>Texts by key.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["side.long"] = "LONG",
        ["side.short"] = "SHORT",
        ["signal"] = """
            {icon} <b>{side} {symbol} {interval} {close}</b>
            {reason}
            middle {middle} · bands {lower} to {upper} · %B {percentB}
            candle closed {closeTime}
            """,
        ["reason.long"] = "close {close} ≤ lower {lower}",
        ["reason.short"] = "close {close} ≥ upper {upper}",
        ["reason.bandwidth"] = "bandwidth {bandwidth} > {threshold}",
        ["reason.unfiltered"] = "bandwidth {bandwidth}",
        ["reason.rsi-long"] = "RSI {rsi} ≤ {rsiLimit}",
        ["reason.rsi-short"] = "RSI {rsi} ≥ {rsiLimit}",
        ["digest"] = """
            🔔 <b>{count} signals (LONG {long} · SHORT {short})</b>
            candle closed {closeTime} · symbol, candle, close, %B
            """,
        ["digest.long"] = "📈 <b>LONG {count}</b>: at or below the lower band",
        ["digest.short"] = "📉 <b>SHORT {count}</b>: at or above the upper band",
        ["reference.squeeze-began"] = """
            🤏 <b>{symbol} {interval} {close}: squeeze began</b>
            bandwidth {bandwidth} ≤ {threshold}: no signals until the bands widen
            candle closed {closeTime}
            """,
        ["reference.squeeze-released"] = """
            💥 <b>{symbol} {interval} {close}: squeeze released</b>
            bandwidth {bandwidth} > {threshold}: a trend may start, up or down
            candle closed {closeTime}
            """,
        ["reference.back-at-middle"] = """
            🎯 <b>{symbol} {interval} {close}: back at the middle band</b>
            the {side} episode is over · middle {middle}
            candle closed {closeTime}
            """,
        ["references"] = """
            🧭 <b>{count} changes</b>
            candle closed {closeTime}
            """,
        ["references.squeeze-began"] = "🤏 squeeze began {count}: {list}",
        ["references.squeeze-released"] = "💥 squeeze released {count}: {list}",
        ["references.back-at-middle"] = "🎯 back at the middle band {count}: {list}",
        ["chart"] = "Chart",
        ["repeat"] = "↻ Sent again: the first try got no answer, so you may see this notice twice.",
        ["streams.more"] = " and {count} more",
        ["signals.more"] = " and {count} more",
        ["late"] = "⏱ Sent {late} late: look at the price first.",
        ["undelivered"] = "Notices of the last run without confirmation: {count} ({channels}){maybe}: {list}",
        ["undelivered.others"] = "others {count}",
        ["undelivered.maybe"] = ", {count} of them may have arrived",
        ["admin.started"] = """
            {icon} <b>[admin] Watching has started</b>
            {environment} · symbols {symbols} · streams {streams} · version {version}
            {undelivered}
            """,
        ["admin.warmed-up"] = """
            {icon} <b>[admin] Ready</b>
            History loaded for {streams} streams in {took}; notices from the next candle close on.
            """,
        ["admin.feed-lost"] = """
            {icon} <b>[admin] Market data lost</b>
            {streams}
            {reason}
            → Reconnecting. These streams decide nothing until they are back.
            """,
        ["admin.feed-recovered"] = """
            {icon} <b>[admin] Market data is back</b>
            {streams}
            out for {outage} · {refilled} missed candles loaded
            """,
        ["admin.candle-anomaly"] = """
            {icon} <b>[admin] Odd candle left out</b>
            {stream} · candle of {candle}
            {problem}
            → No signal is made from it. If it happens again, look at the exchange's announcements.
            """,
        ["admin.candles-missing"] = """
            {icon} <b>[admin] Candles are missing</b>
            {streams}
            candles of {range}
            {reason}
            → Nothing was decided on them. The bands are built anew: no signal before {rebuild} more candles have closed.
            """,
        ["admin.suspended"] = """
            {icon} <b>[admin] Decisions suspended</b>
            {reason}
            → Resumes by itself when the cause is gone.
            """,
        ["admin.halted"] = """
            {icon} <b>[admin] Halted by the fail-safe</b>
            {reason}
            {cure}
            → Nothing is watched until the cause is removed and an operator restarts the service.
            """,
        ["admin.resumed"] = """
            {icon} <b>[admin] Decisions resumed</b>
            {reason}
            """,
        ["admin.stopped"] = """
            {icon} <b>[admin] Watching has stopped</b>
            {reason} · notices delivered {delivered}, failed {failed}
            """,
        ["admin.symbol-problem"] = """
            {icon} <b>[admin] Symbol {symbol} cannot be watched</b>
            {problem}
            → Check watch.symbols in the settings.
            """,
        ["admin.settings-applied"] = """
            {icon} <b>[admin] New settings are in force</b>
            {changes}
            """,
        ["admin.settings-refused"] = """
            {icon} <b>[admin] New settings refused</b>
            {problems}
            → The old settings stay in force. Correct the file; it is read again.
            """,
        ["admin.secret-switched"] = """
            {icon} <b>[admin] New {name} in use</b>
            It was tried and works. Source: {source}
            """,
        ["admin.secret-refused"] = """
            {icon} <b>[admin] New {name} refused</b>
            reason: {reason}
            → The old one stays in use. Correct the source; it is read again.
            """,
        ["admin.secret-old"] = """
            {icon} <b>[admin] {name} is {age} old</b>
            → Make a new one and put it in the place of the old; no restart is needed.
            """,
        ["admin.audit-trouble"] = """
            {icon} <b>[admin] Trouble with the audit log</b>
            {reason}
            → Run actornotice audit verify. If nobody of yours did this, treat the machine as broken into.
            """,
        ["admin.settings-need-restart"] = """
            {icon} <b>[admin] New settings need a restart</b>
            {paths}
            → They stay as they were until the service is restarted.
            """,
        ["admin.symbols-changed"] = """
            {icon} <b>[admin] Watched symbols changed: {enteredCount} in, {leftCount} out</b>
            in: {entered}
            out: {left}
            """,
        ["admin.notices-lost"] = """
            {icon} <b>[admin] Notices lost: {count}</b>
            channel {channel} · {reason}
            {which}
            → Look at the charts of this time yourself.
            """,
        ["admin.notices-missed"] = """
            {icon} <b>[admin] Missed while {channel} was unreachable: {count}</b>
            {which}
            """,
        ["admin.journal-trouble"] = """
            {icon} <b>[admin] The notice journal cannot be written</b>
            {reason}
            → Notices go on, but a crash now would forget what waits. Look at the disk.
            """,
        ["verdict.long"] = "LONG",
        ["verdict.short"] = "SHORT",
        ["verdict.inside-bands"] = "inside bands",
        ["verdict.squeeze"] = "squeeze",
        ["verdict.rsi-unconfirmed"] = "RSI unconfirmed",
        ["verdict.warming-up"] = "warming up",
        ["verdict.debounced"] = "debounced",
        ["verdict.cooldown"] = "cooldown",
        ["verdict.stale"] = "stale",
        ["verdict.suspended"] = "suspended",
        ["admin.suppressed"] = """
            {icon} <b>[admin] Held back: {count} more of {event}</b>
            more than notify.admin.cap · within the last {window}
            """,
        ["admin.daily"] = """
            {icon} <b>[admin] The day in figures</b>
            candles {candles}: {decisions}
            notices delivered {delivered}, failed {failed} · latency p50 {p50}, p99 {p99}
            interruptions {interruptions} · odd candles {anomalies} · channel failures {channelFailures}
            signals ended {ended}, back at the middle band {returned} · mean best {best}, worst {worst}
            """,
        ["admin.clock-skew"] = """
            {icon} <b>[admin] Clock is off by {skew}</b>
            compared with the exchange; {limit} is allowed
            → Check time synchronisation (NTP) of this machine.
            """,
        ["admin.clock-restored"] = """
            {icon} <b>[admin] Clock agrees with the exchange again</b>
            off by {skew}; {limit} is allowed
            """,
        ["admin.history-unavailable"] = """
            {icon} <b>[admin] Past candles cannot be loaded</b>
            {stream}
            {reason}
            → This stream makes no signal until its window is filled.
            """,
        ["admin.channel-trouble"] = """
            {icon} <b>[admin] Notice channel {channel} fails</b>
            {reason}
            → Check its token, chat and network.
            """,
        ["admin.channel-restored"] = """
            {icon} <b>[admin] Notice channel {channel} works again</b>
            out for {outage}
            """,
        ["admin.control-trouble"] = """
            {icon} <b>[admin] Commands</b>
            {reason}
            """,
    }.ToFrozenDictionary();
}
