using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Reads the <c>k</c> object of an event into a draft.</summary>
internal sealed class KlineObjectReader(JsonScalars scalars, KlineIdentity identity)
{
    /// <summary>Reads the value under the cursor; false when the frame ends within it.</summary>
    internal bool Read(ref Utf8JsonReader reader, ref KlineDraft draft)
    {
        draft.ForgetKline();
        identity.Clear();
        if (reader.TokenType != JsonTokenType.StartObject) return reader.TrySkip();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            // every field that matters has a name of one letter
            var name = scalars.Text(ref reader);
            var letter = name.Length == 1 ? name[0] : (byte)0;
            if (!reader.Read()) return false;
            ReadField(ref reader, letter, ref draft);
            if (!reader.TrySkip()) return false;
        }

        return false;
    }

    private void ReadField(ref Utf8JsonReader reader, byte letter, ref KlineDraft draft)
    {
        switch (letter)
        {
            case (byte)'t': draft.OpenTimeMs = Count(ref reader, KlineFields.OpenTime, ref draft); break;
            case (byte)'T': draft.CloseTimeMs = Count(ref reader, KlineFields.CloseTime, ref draft); break;
            case (byte)'n': draft.Trades = Count(ref reader, KlineFields.Trades, ref draft); break;
            case (byte)'v': draft.Volume = Amount(ref reader, KlineFields.Volume, ref draft); break;
            case (byte)'q': draft.QuoteVolume = Amount(ref reader, KlineFields.QuoteVolume, ref draft); break;
            case (byte)'x': ReadFlag(ref reader, ref draft); break;
            case (byte)'s' or (byte)'i': ReadName(ref reader, letter, ref draft); break;
            default: ReadPrice(ref reader, letter, ref draft); break;
        }
    }

    private void ReadPrice(ref Utf8JsonReader reader, byte letter, ref KlineDraft draft)
    {
        switch (letter)
        {
            case (byte)'o': draft.Open = Price(ref reader, KlineFields.Open, ref draft); break;
            case (byte)'h': draft.High = Price(ref reader, KlineFields.High, ref draft); break;
            case (byte)'l': draft.Low = Price(ref reader, KlineFields.Low, ref draft); break;
            case (byte)'c': draft.Close = Price(ref reader, KlineFields.Close, ref draft); break;
            default: break;
        }
    }

    private void ReadName(ref Utf8JsonReader reader, byte letter, ref KlineDraft draft)
    {
        var isText = reader.TokenType == JsonTokenType.String;
        var text = isText ? scalars.Text(ref reader) : [];
        if (letter == 's') identity.SetSymbol(text);
        else identity.SetInterval(text);
        draft.Note(letter == 's' ? KlineFields.Symbol : KlineFields.Interval, isText, isGood: true);
    }

    private static void ReadFlag(ref Utf8JsonReader reader, ref KlineDraft draft)
    {
        var isFlag = reader.TokenType is JsonTokenType.True or JsonTokenType.False;
        draft.Closed = reader.TokenType == JsonTokenType.True;
        draft.Note(KlineFields.Closed, isFlag, isGood: true);
    }

    private static long Count(ref Utf8JsonReader reader, KlineFields field, ref KlineDraft draft)
    {
        var count = 0L;
        var isNumber = reader.TokenType == JsonTokenType.Number;
        draft.Note(field, isNumber, isNumber && JsonScalars.TryCount(ref reader, out count));
        return count;
    }

    private decimal Amount(ref Utf8JsonReader reader, KlineFields field, ref KlineDraft draft)
    {
        var amount = 0m;
        var isText = reader.TokenType == JsonTokenType.String;
        draft.Note(field, isText, isText && scalars.TryAmount(ref reader, out amount));
        return amount;
    }

    private Price Price(ref Utf8JsonReader reader, KlineFields field, ref KlineDraft draft)
    {
        var price = default(Price);
        var isText = reader.TokenType == JsonTokenType.String;
        draft.Note(field, isText, isText && scalars.TryPrice(ref reader, out price));
        return price;
    }
}
