namespace Akka.Actor;

/// <summary>Where an actor is: an address and the names from the root down. The uid tells incarnations apart.</summary>
public abstract class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>
{
    /// <summary>The non-alphanumeric characters a name may hold.</summary>
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    /// <summary>A path element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="uid">Its incarnation, 0 when it does not matter.</param>
    private protected ActorPath(string name, long uid)
    {
        Name = name;
        Uid = uid;
    }

    /// <summary>The last name.</summary>
    public string Name { get; }

    /// <summary>The incarnation; 0 when unspecified.</summary>
    public long Uid { get; }

    /// <summary>The system.</summary>
    public abstract Address Address { get; }

    /// <summary>One level up; the root is its own parent.</summary>
    public abstract ActorPath Parent { get; }

    /// <summary>The top of the tree.</summary>
    public abstract ActorPath Root { get; }

    /// <summary>How many names lead here from the root.</summary>
    public abstract int Depth { get; }

    /// <summary>The names from the root down to here.</summary>
    public IReadOnlyList<string> Elements
    {
        get
        {
            var names = new string[Depth];
            ActorPath at = this;
            for (var i = names.Length - 1; i >= 0; i--, at = at.Parent) names[i] = at.Name;
            return names;
        }
    }

    /// <summary>Same place, incarnation aside.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ActorPath? left, ActorPath? right) => Equals(left, right);

    /// <summary>Different places.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ActorPath? left, ActorPath? right) => !Equals(left, right);

    /// <summary>A path one level below.</summary>
    /// <param name="path">The upper path.</param>
    /// <param name="name">The name, with or without "#uid".</param>
    public static ActorPath operator /(ActorPath path, string name) => path.Child(name);

    /// <summary>A path several levels below.</summary>
    /// <param name="path">The upper path.</param>
    /// <param name="name">The names.</param>
    public static ActorPath operator /(ActorPath path, IEnumerable<string> name) =>
        name.Where(part => part.Length > 0).Aggregate(path, (at, part) => at.Child(part));

    /// <summary>Reads "akka://system/user/name".</summary>
    /// <param name="path">The text.</param>
    /// <exception cref="UriFormatException">Not a path.</exception>
    public static ActorPath Parse(string path) =>
        TryParse(path, out var parsed) ? parsed : throw new UriFormatException($"Can not parse an ActorPath: {path}");

    /// <summary>Reads "akka://system/user/name".</summary>
    /// <param name="path">The text.</param>
    /// <param name="actorPath">The path, when it is one.</param>
    public static bool TryParse(
        string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ActorPath? actorPath)
    {
        actorPath = ActorPathText.Parse(path);
        return actorPath is not null;
    }

    /// <summary>Whether a text can be an actor's name: URI characters, not starting with "$".</summary>
    /// <param name="s">The text.</param>
    public static bool IsValidPathElement(string s) => ActorPathText.IsValidName(s);

    /// <summary>A path one level below.</summary>
    /// <param name="childName">The name, with or without "#uid".</param>
    public ActorPath Child(string childName)
    {
        var (name, uid) = ActorPathText.SplitNameAndUid(childName);
        return new ChildActorPath(this, name, uid);
    }

    /// <summary>The same place with another incarnation.</summary>
    /// <param name="uid">The incarnation.</param>
    public abstract ActorPath WithUid(long uid);

    /// <inheritdoc />
    public bool Equals(ActorPath? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Depth != other.Depth) return false;
        ActorPath mine = this, theirs = other;
        for (var i = Depth; i > 0; i--, mine = mine.Parent, theirs = theirs.Parent)
        {
            if (ReferenceEquals(mine, theirs)) return true;
            if (mine.Name != theirs.Name) return false;
        }

        return mine.Name == theirs.Name && mine.Address.Equals(theirs.Address);
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(Depth, string.GetHashCode(Name, StringComparison.Ordinal));

    /// <inheritdoc />
    public int CompareTo(ActorPath? other)
    {
        if (other is null) return 1;
        var byAddress = Address.CompareTo(other.Address);
        return byAddress != 0
            ? byAddress
            : string.CompareOrdinal(ToStringWithoutAddress(), other.ToStringWithoutAddress());
    }

    /// <summary>"/user/name".</summary>
    public string ToStringWithoutAddress() => ActorPathText.Join(this);

    /// <summary>"akka://system/user/name".</summary>
    public string ToStringWithAddress() => Address + ToStringWithoutAddress();

    /// <summary>"akka://system/user/name#uid".</summary>
    public string ToSerializationFormat() => ToStringWithUid();

    /// <inheritdoc />
    public override string ToString() => ToStringWithAddress();

    /// <summary>"akka://system/user/name#uid"; without "#uid" when it is 0.</summary>
    internal string ToStringWithUid() => Uid == 0 ? ToString() : $"{ToString()}#{Uid}";
}
