using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>Keeps everything that processes wrote in one folder, and searches it for every form of secrets.</summary>
internal sealed class LeakHunt : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-leak-");
    private int _screens;

    /// <summary>A file of the folder.</summary>
    internal string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Waits until a sign has shown, or the process ended by itself, then keeps what it wrote.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> EndAsync(CliProcess process, params string[] signs)
    {
        await using (process)
        {
            var exit = process.ExitAsync();
            if (signs.Length > 0)
            {
                var sign = process.LineAsync(line => signs.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
                if (await Task.WhenAny(exit, sign) == sign) process.Terminate();
            }

            var code = await exit;
            await File.WriteAllTextAsync(PathOf($"screen-{_screens++}"), process.Screen);
            Assert.NotEmpty(process.Screen);
            return code;
        }
    }

    /// <summary>Fails when a file shows one of them in any form.</summary>
    /// <param name="secrets">By name.</param>
    /// <param name="except">Files that are the secrets' own place.</param>
    internal void AssertNoLeak(IEnumerable<KeyValuePair<string, string>> secrets, params string[] except)
    {
        foreach (var file in _folder.GetFiles("*", SearchOption.AllDirectories).Where(file => !except.Contains(file.Name)))
        {
            var text = File.ReadAllText(file.FullName);
            foreach (var (name, value) in secrets)
                foreach (var form in Forms(value))
                    Assert.False(text.Contains(form, StringComparison.OrdinalIgnoreCase), $"{file.Name} shows {name}");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The ways a value is spelled.</summary>
    internal static IEnumerable<string> Forms(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return new[]
        {
            value, Uri.EscapeDataString(value), WebUtility.UrlEncode(value), WebUtility.HtmlEncode(value),
            Convert.ToBase64String(bytes).TrimEnd('='), System.Buffers.Text.Base64Url.EncodeToString(bytes),
            Convert.ToHexString(bytes),
            System.Text.Json.JsonSerializer.Serialize(value).Trim('"'),
        }.Distinct();
    }

    /// <summary>Whatever comes in goes back out: address, headers and body, as text of an error.</summary>
    internal static async Task<WebApplication> EchoAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(static async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var headers = string.Join(' ', http.Request.Headers.Select(static header => $"{header.Key}={header.Value}"));
            var text = $"{http.Request.Path}{http.Request.QueryString} {headers} {await reader.ReadToEndAsync()}";
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsJsonAsync(
                new { ok = false, error_code = 403, description = text, code = -2015, msg = text, errors = new[] { text }, message = text });
        });
        await app.StartAsync();
        return app;
    }
}
