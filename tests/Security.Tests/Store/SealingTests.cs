using System.Security.Cryptography;
using System.Text;
using ActorNotice.Security.Store;

namespace ActorNotice.Security.Tests.Store;

/// <summary>Known answers: what others publish for the same primitives.</summary>
public sealed class SealingTests
{
    private const string SpecKey = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";

    private const string SpecText = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";

    private const string SpecBox = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b";

    private const string SpecAbout = "feedfacedeadbeeffeedfacedeadbeefabaddad2";

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "",
        "530f8afbc74536b9a963b4f1c4cb738b")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000",
        "00000000000000000000000000000000", "", "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")]
    [InlineData(SpecKey, "cafebabefacedbaddecaf888", SpecText, SpecAbout, SpecBox)]
    public void WhenTheGcmSpecificationsCasesAreSealedThenItsAnswersComeOut(
        string key, string nonce, string plain, string about, string box)
    {
        var made = Sealing.Seal(Hex(key), Hex(nonce), Hex(plain), Hex(about));

        var opened = new byte[plain.Length / 2];
        Assert.Equal(box, Convert.ToHexStringLower(made));
        Assert.True(Sealing.TryOpen(Hex(key), Hex(nonce), made, Hex(about), opened));
        Assert.Equal(plain, Convert.ToHexStringLower(opened));
    }

    [Fact]
    public void WhenAKeyIsDerivedThenItIsHkdfSha512()
    {
        var made = Sealing.Derive(
            Hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), Hex("000102030405060708090a0b0c"),
            Hex("f0f1f2f3f4f5f6f7f8f9"));

        Assert.Equal("832390086cda71fb47625bb5ceb168e4c8e26a1a16ed34d9fc7fe92c14815793", Convert.ToHexStringLower(made));
    }

    [Theory]
    [InlineData(1, "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252")]
    [InlineData(2, "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53c")]
    [InlineData(4096, "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5")]
    public void WhenAPassphraseIsStretchedThenItIsPbkdf2HmacSha512(int iterations, string expected)
    {
        using var passphrase = SecretText.From("password");

        var made = PassphraseKey.Stretch(passphrase, Encoding.ASCII.GetBytes("salt"), iterations);

        Assert.Equal(expected, Convert.ToHexStringLower(made));
    }

    [Fact]
    public void WhenAnyBitOfABoxIsFlippedThenItDoesNotOpenAndShowsNothing()
    {
        var box = Hex(SpecBox);
        for (var bit = 0; bit < box.Length * 8; bit++)
        {
            box[bit / 8] ^= (byte)(1 << (bit % 8));
            var plain = new byte[box.Length - Sealing.TagLength];
            Assert.False(Sealing.TryOpen(
                Hex(SpecKey), Hex("cafebabefacedbaddecaf888"), box, Hex(SpecAbout), plain));
            Assert.All(plain, static letter => Assert.Equal(0, letter));
            box[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void WhenADataKeyIsDisposedThenItsBytesAreGone()
    {
        var key = DataKey.From(RandomNumberGenerator.GetBytes(DataKey.Length));
        var bytes = key.Bytes;

        key.Dispose();

        Assert.Equal(-1, bytes.IndexOfAnyExcept((byte)0));
        Assert.Throws<ObjectDisposedException>(() => key.Bytes.Length);
    }

    private static byte[] Hex(string text) => Convert.FromHexString(text);
}
