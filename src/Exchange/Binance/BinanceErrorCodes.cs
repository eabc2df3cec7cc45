namespace ActorNotice.Exchange.Binance;

/// <summary>The exchange's error codes → what they call for. Codes of orders are left out: this program places
/// none.</summary>
internal static class BinanceErrorCodes
{
    internal static ExchangeFault Fault(int code, string text)
    {
        var (kind, cause) = KindOf(code);
        return new ExchangeFault(kind, cause, $"exchange error {code}: {Shorten(text)}", code);
    }

    private static (FaultKind Kind, FaultCause Cause) KindOf(int code) => code switch
    {
        -1003 or -1008 or -1015 => (FaultKind.Transient, FaultCause.RateLimit),
        -1000 or -1001 or -1006 or -1007 => (FaultKind.Transient, FaultCause.Exchange),
        -1021 or -5028 => (FaultKind.Transient, FaultCause.Clock),
        -1022 => (FaultKind.Fatal, FaultCause.Signature),
        // -1004 and -1005 speak of address lists here, not of a busy server as on spot
        -1002 or -1004 or -1005 or -1011 => (FaultKind.Fatal, FaultCause.Authentication),
        -2014 or -2015 or -2017 or -4109 => (FaultKind.Fatal, FaultCause.Authentication),
        -1121 or -1122 or -4144 => (FaultKind.Drop, FaultCause.Symbol),
        -1120 => (FaultKind.Drop, FaultCause.Configuration),
        -1016 or -1020 => (FaultKind.Fatal, FaultCause.Request),
        _ => OfGroup(code),
    };

    private static (FaultKind Kind, FaultCause Cause) OfGroup(int code) => code switch
    {
        // -11xx: bad, missing or too many parameters; 0 … 3: refused control messages of a socket
        <= -1100 and >= -1130 or -1023 or (>= 0 and <= 3) => (FaultKind.Drop, FaultCause.Request),
        _ => (FaultKind.Transient, FaultCause.Exchange),
    };

    // foreign text goes to logs and people: one line, bounded
    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 160 ? line : line[..160] + "…";
    }
}
