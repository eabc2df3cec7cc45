using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Vault;

/// <summary>
/// A logged-in client. Logs in when it must (once: a secret id may be for one use), renews its token after two thirds
/// of its life, logs in again when a renewal no longer lengthens it or Vault forgot it.
/// </summary>
public sealed class VaultSession : IDisposable
{
    private readonly VaultSettings _settings;
    private readonly VaultLogin _login;
    private readonly SecretMask _mask;
    private readonly TimeProvider _time;
    private readonly VaultWire _wire;
    private VaultToken? _token;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="settings">Valid settings with an address.</param>
    /// <param name="read">Reads a variable: VAULT_ROLE_ID, VAULT_SECRET_ID, VAULT_TOKEN, each also as …_FILE.</param>
    /// <param name="mask">Learns tokens.</param>
    /// <param name="time">Time.</param>
    /// <param name="network">Replaces the network.</param>
    public VaultSession(
        VaultSettings settings, Func<string, string?> read, SecretMask mask, TimeProvider time,
        HttpMessageHandler? network = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _mask, _time) = (settings, mask, time);
        _login = new VaultLogin(read, mask);
        _wire = new VaultWire(settings, time, network);
    }

    private string DataPath => $"{_settings.Mount}/data/{_settings.SecretPath}";

    /// <inheritdoc/>
    public void Dispose()
    {
        _token?.Dispose();
        _wire.Dispose();
    }

    /// <summary>The newest version of the settings' secret.</summary>
    internal Task<VaultSecret> ReadAsync(CancellationToken cancel) =>
        CallAsync(HttpMethod.Get, DataPath, null, static body => VaultJson.Secret(body), cancel);

    /// <summary>Puts one value into the secret, keeping the others; loses to whoever wrote in between.</summary>
    /// <exception cref="SecretException">Among others <see cref="SecretFault.VaultConflict"/>: nothing was
    /// written.</exception>
    public async Task SetAsync(SecretName name, SecretText value, CancellationToken cancel)
    {
        using var now = await ReadOrNothingAsync(cancel).ConfigureAwait(false);
        var fields = now.Values.SetItem(name.Spelled(), value).Select(static pair => (pair.Key, pair.Value)).ToArray();
        var body = VaultJson.CheckAndSet(now.Version, fields);
        await CallAsync(HttpMethod.Post, DataPath, body, static _ => 0, cancel).ConfigureAwait(false);
    }

    /// <summary>Calls the transit engine and takes one text out of its answer.</summary>
    internal Task<(SecretText First, SecretText Second)> TransitAsync(
        string verb, byte[] body, string first, string second, CancellationToken cancel) => CallAsync(
        HttpMethod.Post, $"{_settings.TransitMount}/{verb}/{_settings.TransitKey}", body,
        reply => (VaultJson.Datum(reply, first), VaultJson.Datum(reply, second)), cancel);

    private async Task<VaultSecret> ReadOrNothingAsync(CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(cancel).ConfigureAwait(false);
        }
        catch (SecretException error) when (error.Problem.Fault == SecretFault.VaultAbsent)
        {
            // Version 0 in a check-and-set means: only if there is none.
            return new(0, System.Collections.Immutable.ImmutableDictionary<string, SecretText>.Empty);
        }
    }

    private async Task<T> CallAsync<T>(
        HttpMethod method, string path, byte[]? body, Func<byte[], T> read, CancellationToken cancel)
    {
        var (token, isNew) = await TokenAsync(cancel).ConfigureAwait(false);
        try
        {
            return await _wire.CallAsync(method, path, token.Value, body, read, cancel).ConfigureAwait(false);
        }
        catch (SecretException error) when (!isNew && error.Problem.Fault == SecretFault.VaultDenied)
        {
            // Vault says the same for a forbidden path and for a token that it forgot: one new login tells them apart.
            token = await LogInAsync(isAgain: true, cancel).ConfigureAwait(false);
            return await _wire.CallAsync(method, path, token.Value, body, read, cancel).ConfigureAwait(false);
        }
    }

    private async Task<(VaultToken Token, bool IsNew)> TokenAsync(CancellationToken cancel)
    {
        var now = _time.GetUtcNow();
        if (_token is null || _token.IsOver(now))
            return (await LogInAsync(_token is not null, cancel).ConfigureAwait(false), true);
        if (!_token.IsDue(now)) return (_token, false);
        if (_token.Renewable && await RenewAsync(_token, now, cancel).ConfigureAwait(false) is { } renewed)
            return (renewed, false);
        return (await LogInAsync(isAgain: true, cancel).ConfigureAwait(false), true);
    }

    private async Task<VaultToken?> RenewAsync(VaultToken old, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var next = await _wire.CallAsync(
                HttpMethod.Post, "auth/token/renew-self", old.Value, "{}"u8.ToArray(),
                body => VaultJson.Token(body, now), cancel).ConfigureAwait(false);
            // At its greatest age a token is renewed to what is left of it: then only a login helps.
            if (next.Life < old.Life) return Drop(next);
            return Keep(next);
        }
        catch (SecretException error) when (error.Problem.Fault == SecretFault.VaultDenied)
        {
            // Forgotten or revoked: the login that follows says which.
            return null;
        }
    }

    private async Task<VaultToken> LogInAsync(bool isAgain, CancellationToken cancel)
    {
        var path = $"auth/{_settings.AuthMount}/login";
        if (_login.Role() is not { } role)
        {
            // A token that was handed over cannot be made anew here.
            if (isAgain) throw VaultProblems.Expired(_wire.PlaceOf(path));
            return Keep(new(
                _login.Token()
                    ?? throw VaultProblems.NoRole(_wire.PlaceOf(path)), false, _time.GetUtcNow(), TimeSpan.Zero));
        }

        using var roleId = role.Role;
        using var secretId = role.Secret;
        try
        {
            var token = await _wire.CallAsync(
                HttpMethod.Post, path, null, VaultJson.Body(("role_id", roleId), ("secret_id", secretId)),
                body => VaultJson.Token(body, _time.GetUtcNow()), cancel).ConfigureAwait(false);
            return Keep(token);
        }
        catch (SecretException error) when (IsRefusal(error.Problem))
        {
            throw isAgain ? VaultProblems.Expired(_wire.PlaceOf(path)) : VaultProblems.Login(_wire.PlaceOf(path));
        }
    }

    // 400 "invalid role or secret ID" in most versions, 403 in some; the client makes no other 400.
    private static bool IsRefusal(SecretProblem problem) =>
        problem.Fault is SecretFault.VaultDenied or SecretFault.VaultRefused;

    private VaultToken Keep(VaultToken next)
    {
        _mask.Learn(next.Value);
        if (!ReferenceEquals(_token, next)) _token?.Dispose();
        return _token = next;
    }

    private static VaultToken? Drop(VaultToken token)
    {
        token.Dispose();
        return null;
    }
}
