namespace Akka.Actor;

/// <summary>The name of an actor system: protocol and system, and host and port where it can be reached.</summary>
public sealed class Address : IEquatable<Address>, IComparable<Address>, IComparable
{
    /// <summary>The address that stands for every system.</summary>
    public static readonly Address AllSystems = new("akka", "all-systems");

    private readonly string _text;

    /// <summary>Names a system.</summary>
    /// <param name="protocol">"akka".</param>
    /// <param name="system">The system's name.</param>
    /// <param name="host">Its host, when it has one.</param>
    /// <param name="port">Its port, when it has one.</param>
    public Address(string protocol, string system, string? host = null, int? port = null)
    {
        Protocol = protocol;
        System = system;
        Host = host;
        Port = port;
        _text = host is null ? $"{protocol}://{system}" : $"{protocol}://{system}@{host}:{port}";
    }

    /// <summary>The protocol, "akka".</summary>
    public string Protocol { get; }

    /// <summary>The system's name.</summary>
    public string System { get; }

    /// <summary>The host, if any.</summary>
    public string? Host { get; }

    /// <summary>The port, if any.</summary>
    public int? Port { get; }

    /// <summary>Whether only this process can use it.</summary>
    public bool HasLocalScope => string.IsNullOrEmpty(Host);

    /// <summary>Whether other machines can use it.</summary>
    public bool HasGlobalScope => !HasLocalScope;

    /// <summary>Same address.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Address? left, Address? right) => Equals(left, right);

    /// <summary>Different addresses.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Address? left, Address? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(Address? other) => other is not null && _text == other._text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Address);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <inheritdoc />
    public int CompareTo(Address? other) => string.CompareOrdinal(_text, other?._text);

    int IComparable.CompareTo(object? obj) => CompareTo(obj as Address);

    /// <inheritdoc />
    public override string ToString() => _text;

    /// <summary>"system@host:port", or the system alone.</summary>
    public string HostPort() => _text[(Protocol.Length + "://".Length)..];
}
