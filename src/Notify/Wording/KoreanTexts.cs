using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>The built-in Korean texts. The first line carries everything that a glance at a phone needs.</summary>
internal static class KoreanTexts
{
    /// <summary>Texts by key.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["side.long"] = "LONG(롱)",
        ["side.short"] = "SHORT(숏)",
        ["signal"] = """
            {icon} <b>{side} {symbol} {interval} {close}</b>
            {reason}
            중심선 {middle} · 밴드 {lower} ~ {upper} · %B {percentB}
            봉 마감 {closeTime}
            """,
        ["reason.long"] = "볼린저 하단 이탈: 종가 {close} ≤ 하단 {lower}",
        ["reason.short"] = "볼린저 상단 돌파: 종가 {close} ≥ 상단 {upper}",
        ["reason.bandwidth"] = "밴드폭 {bandwidth} > {threshold}",
        ["reason.unfiltered"] = "밴드폭 {bandwidth}",
        ["reason.rsi-long"] = "RSI {rsi} ≤ {rsiLimit} 과매도",
        ["reason.rsi-short"] = "RSI {rsi} ≥ {rsiLimit} 과매수",
        ["digest"] = """
            🔔 <b>신호 {count}건 (LONG {long} · SHORT {short})</b>
            봉 마감 {closeTime} · 종목, 봉, 종가, %B
            """,
        ["digest.long"] = "📈 <b>LONG(롱) {count}건</b>: 하단 이탈",
        ["digest.short"] = "📉 <b>SHORT(숏) {count}건</b>: 상단 돌파",
        ["reference.squeeze-began"] = """
            🤏 <b>{symbol} {interval} {close}: 스퀴즈 시작</b>
            밴드폭 {bandwidth} ≤ {threshold}: 밴드가 넓어질 때까지 신호가 없습니다
            봉 마감 {closeTime}
            """,
        ["reference.squeeze-released"] = """
            💥 <b>{symbol} {interval} {close}: 스퀴즈 해제</b>
            밴드폭 {bandwidth} > {threshold}: 위아래 어느 쪽으로든 추세가 시작될 수 있습니다
            봉 마감 {closeTime}
            """,
        ["reference.back-at-middle"] = """
            🎯 <b>{symbol} {interval} {close}: 중심선 복귀</b>
            {side} 구간이 끝났습니다 · 중심선 {middle}
            봉 마감 {closeTime}
            """,
        ["references"] = """
            🧭 <b>변화 {count}건</b>
            봉 마감 {closeTime}
            """,
        ["references.squeeze-began"] = "🤏 스퀴즈 시작 {count}건: {list}",
        ["references.squeeze-released"] = "💥 스퀴즈 해제 {count}건: {list}",
        ["references.back-at-middle"] = "🎯 중심선 복귀 {count}건: {list}",
        ["chart"] = "차트 보기",
        ["repeat"] = "↻ 다시 보낸 알림입니다. 첫 전송의 응답이 없어 같은 알림이 두 번 보일 수 있습니다.",
        ["streams.more"] = " 외 {count}개",
        ["signals.more"] = " 외 {count}건",
        ["late"] = "⏱ {late} 늦게 보냅니다. 지금 가격을 먼저 확인하세요.",
        ["undelivered"] = "지난 실행에서 전달을 확인하지 못한 알림 {count}건({channels}){maybe}: {list}",
        ["undelivered.others"] = "그 밖의 알림 {count}건",
        ["undelivered.maybe"] = ", 그중 {count}건은 이미 도착했을 수 있음",
        ["admin.started"] = """
            {icon} <b>[관리] 감시를 시작했습니다</b>
            {environment} · 종목 {symbols}개 · 스트림 {streams}개 · 버전 {version}
            {undelivered}
            """,
        ["admin.warmed-up"] = """
            {icon} <b>[관리] 준비 완료</b>
            스트림 {streams}개의 과거 봉을 {took} 만에 불러왔습니다. 다음 봉 마감부터 신호를 보냅니다.
            """,
        ["admin.feed-lost"] = """
            {icon} <b>[관리] 시세 수신이 끊겼습니다</b>
            {streams}
            원인: {reason}
            → 자동으로 다시 연결합니다. 복구될 때까지 이 스트림은 신호를 내지 않습니다.
            """,
        ["admin.feed-recovered"] = """
            {icon} <b>[관리] 시세 수신이 복구되었습니다</b>
            {streams}
            중단 시간 {outage} · 빠진 봉 {refilled}개 보충
            """,
        ["admin.candle-anomaly"] = """
            {icon} <b>[관리] 비정상 봉을 제외했습니다</b>
            {stream} · {candle} 봉
            {problem}
            → 이 봉으로는 신호를 내지 않습니다. 반복되면 거래소 공지를 확인하세요.
            """,
        ["admin.candles-missing"] = """
            {icon} <b>[관리] 빠진 봉이 있습니다</b>
            {streams}
            {range} 봉
            {reason}
            → 이 봉으로는 판단하지 않았습니다. 밴드를 처음부터 다시 계산하므로 봉 {rebuild}개가 더 마감될 때까지 신호가 없습니다.
            """,
        ["admin.suspended"] = """
            {icon} <b>[관리] 신호 판단을 잠시 멈췄습니다</b>
            원인: {reason}
            → 원인이 사라지면 자동으로 재개합니다.
            """,
        ["admin.halted"] = """
            {icon} <b>[관리] 안전장치가 작동해 정지했습니다</b>
            원인: {reason}
            {cure}
            → 원인을 해결하고 서비스를 다시 시작할 때까지 감시하지 않습니다.
            """,
        ["admin.resumed"] = """
            {icon} <b>[관리] 신호 판단을 재개했습니다</b>
            {reason}
            """,
        ["admin.stopped"] = """
            {icon} <b>[관리] 감시를 종료했습니다</b>
            {reason} · 알림 전송 {delivered}건, 실패 {failed}건
            """,
        ["admin.symbol-problem"] = """
            {icon} <b>[관리] {symbol} 종목을 감시할 수 없습니다</b>
            {problem}
            → 설정의 watch.symbols를 확인하세요.
            """,
        ["admin.settings-applied"] = """
            {icon} <b>[관리] 새 설정을 적용했습니다</b>
            {changes}
            """,
        ["admin.settings-refused"] = """
            {icon} <b>[관리] 새 설정을 적용하지 않았습니다</b>
            {problems}
            → 기존 설정으로 계속 동작합니다. 파일을 고치면 다시 읽습니다.
            """,
        ["admin.secret-switched"] = """
            {icon} <b>[관리] 새 {name}을(를) 사용합니다</b>
            확인을 마쳤습니다. 출처: {source}
            """,
        ["admin.secret-refused"] = """
            {icon} <b>[관리] 새 {name}을(를) 적용하지 않았습니다</b>
            사유: {reason}
            → 기존 값으로 계속 동작합니다. 값을 고치면 다시 읽습니다.
            """,
        ["admin.secret-old"] = """
            {icon} <b>[관리] {name}이(가) {age} 동안 바뀌지 않았습니다</b>
            → 새로 발급해 교체하세요. 다시 시작할 필요는 없습니다.
            """,
        ["admin.audit-trouble"] = """
            {icon} <b>[관리] 감사 로그에 이상이 있습니다</b>
            {reason}
            → actornotice audit verify 로 확인하세요. 직접 한 일이 아니라면 침입으로 보고 대응하세요.
            """,
        ["admin.settings-need-restart"] = """
            {icon} <b>[관리] 다시 시작해야 적용되는 설정이 있습니다</b>
            {paths}
            → 서비스를 다시 시작할 때까지 이전 값으로 동작합니다.
            """,
        ["admin.symbols-changed"] = """
            {icon} <b>[관리] 감시 종목이 바뀌었습니다: 추가 {enteredCount}개, 제외 {leftCount}개</b>
            추가: {entered}
            제외: {left}
            """,
        ["admin.notices-lost"] = """
            {icon} <b>[관리] 알림 {count}건을 보내지 못했습니다</b>
            채널 {channel} · {reason}
            {which}
            → 해당 시간대의 차트를 직접 확인하세요.
            """,
        ["admin.notices-missed"] = """
            {icon} <b>[관리] {channel} 연결이 끊긴 동안 놓친 신호 {count}건</b>
            {which}
            """,
        ["admin.journal-trouble"] = """
            {icon} <b>[관리] 알림 기록 파일을 쓸 수 없습니다</b>
            원인: {reason}
            → 알림은 계속 보내지만, 지금 서비스가 죽으면 대기 중인 알림을 잊습니다. 디스크를 확인하세요.
            """,
        ["verdict.long"] = "LONG",
        ["verdict.short"] = "SHORT",
        ["verdict.inside-bands"] = "밴드 안",
        ["verdict.squeeze"] = "스퀴즈",
        ["verdict.rsi-unconfirmed"] = "RSI 미확인",
        ["verdict.warming-up"] = "준비 중",
        ["verdict.debounced"] = "중복",
        ["verdict.cooldown"] = "쿨다운",
        ["verdict.stale"] = "지난 봉",
        ["verdict.suspended"] = "중단 중",
        ["admin.suppressed"] = """
            {icon} <b>[관리] 모아 둔 관리 알림: {event} {count}건</b>
            notify.admin.cap 초과 · 지난 {window} 동안
            """,
        ["admin.daily"] = """
            {icon} <b>[관리] 하루 요약</b>
            봉 {candles}개: {decisions}
            알림 전송 {delivered}건, 실패 {failed}건 · 지연 p50 {p50}, p99 {p99}
            수신 중단 {interruptions}회 · 비정상 봉 {anomalies}개 · 채널 장애 {channelFailures}회
            신호 결과 {ended}건 중 중심선 복귀 {returned}건 · 평균 최대 이익 {best}, 최대 손실 {worst}
            """,
        ["admin.clock-skew"] = """
            {icon} <b>[관리] 시계가 {skew} 어긋났습니다</b>
            거래소 시각 기준, 허용 오차 {limit}
            → 이 서버의 시간 동기화(NTP)를 확인하세요.
            """,
        ["admin.clock-restored"] = """
            {icon} <b>[관리] 시계가 다시 거래소 시각과 맞습니다</b>
            오차 {skew}, 허용 오차 {limit}
            """,
        ["admin.history-unavailable"] = """
            {icon} <b>[관리] 과거 봉을 불러오지 못했습니다</b>
            {stream}
            원인: {reason}
            → 필요한 봉이 모일 때까지 이 스트림은 신호를 내지 않습니다.
            """,
        ["admin.channel-trouble"] = """
            {icon} <b>[관리] 알림 채널 {channel} 장애</b>
            원인: {reason}
            → 토큰, 채팅방, 네트워크를 확인하세요.
            """,
        ["admin.channel-restored"] = """
            {icon} <b>[관리] 알림 채널 {channel} 복구</b>
            중단 시간 {outage}
            """,
        ["admin.control-trouble"] = """
            {icon} <b>[관리] 명령</b>
            {reason}
            """,
    }.ToFrozenDictionary();
}
