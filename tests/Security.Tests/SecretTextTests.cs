using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests;

public sealed class SecretTextTests
{
    private const string Value = "s3cret-값-value";

    [Fact]
    public void WhenASecretIsPrintedThenOnlyStarsAppear()
    {
        using var secret = SecretText.From(Value);

        Assert.Equal("***", secret.ToString());
        Assert.Equal("key ***", $"key {secret}");
        Assert.Equal("***", string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", secret));
    }

    [Fact]
    public void WhenASecretIsRevealedThenTheValueIsWhatWentIn() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            // Lone surrogates have no UTF-8 form, so they cannot be asked to come back.
            var value = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            using var secret = SecretText.From(value);
            return secret.RevealText() == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenBytesAreLentThenTheyAreTheUtf8OfTheValue()
    {
        using var secret = SecretText.From(Value);

        var hex = secret.Use(0, static (utf8, _) => Convert.ToHexString(utf8));

        Assert.Equal(Convert.ToHexString(Encoding.UTF8.GetBytes(Value)), hex);
    }

    [Fact]
    public void WhenValuesAreEqualThenSecretsAreEqualAndOtherwiseNot()
    {
        using var one = SecretText.From(Value);
        using var same = SecretText.FromUtf8(Encoding.UTF8.GetBytes(Value));
        using var longer = SecretText.From(Value + "x");

        Assert.True(one.Equals(same));
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(longer));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals((object)Value));
    }

    [Fact]
    public void WhenASecretIsHashedThenTheHashSaysNothingAboutTheValue()
    {
        using var one = SecretText.From("a");
        using var other = SecretText.From("b");

        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void WhenASecretIsDisposedThenItsBufferIsZeroAndReadingThrows()
    {
        var secret = SecretText.From(Value);
        var buffer = Assert.IsType<byte[]>(Buffer().GetValue(secret));
        Assert.Contains(buffer, b => b != 0);

        secret.Dispose();
        secret.Dispose();

        Assert.All(buffer, b => Assert.Equal(0, b));
        Assert.Throws<ObjectDisposedException>(secret.RevealText);
        Assert.Throws<ObjectDisposedException>(secret.Copy);
        Assert.Equal("***", secret.ToString());
    }

    [Fact]
    public void WhenTwoSecretsAreDisposedThenTheyAreEqualOnlyToThemselves()
    {
        var one = SecretText.From(Value);
        var other = one.Copy();
        one.Dispose();
        other.Dispose();

        Assert.False(one.Equals(other));
        Assert.True(one.Equals(one));
    }

    [Fact]
    public void WhenACopyIsMadeThenItOutlivesTheOriginal()
    {
        var original = SecretText.From(Value);
        using var copy = original.Copy();
        original.Dispose();

        Assert.Equal(Value, copy.RevealText());
    }

    [Fact]
    public void WhenAnObjectWithASecretIsSerialisedThenJsonRefuses()
    {
        using var secret = SecretText.From(Value);
        var holder = new { Key = secret };

        var error = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(holder));
        Assert.DoesNotContain(Value, error.ToString(), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SecretText>("\"x\""));
    }

    [Fact]
    public void WhenTheTypeIsInspectedThenNoPublicPropertyFieldOrConversionGivesTheValueAway()
    {
        var type = typeof(SecretText);

        Assert.Empty(type.GetProperties(BindingFlags.Instance | BindingFlags.Public));
        Assert.Empty(type.GetFields(BindingFlags.Instance | BindingFlags.Public));
        Assert.DoesNotContain(type.GetMethods(), m => m.Name is "op_Implicit" or "op_Explicit");
        Assert.All(
            type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic),
            f => Assert.NotNull(f.GetCustomAttribute<System.Diagnostics.DebuggerBrowsableAttribute>()));
    }

    private static FieldInfo Buffer() =>
        typeof(SecretText).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(f => f.FieldType == typeof(byte[]));
}
