using System.Reflection;
using Akka.Actor;
using Akka.Embedded.Tests.Api;

namespace Akka.Embedded.Tests;

public sealed class ApiSurfaceTests
{
    private static readonly ApiList Known = ApiList.Load();

    [Fact]
    public void WhenATypeIsPublicThenAkkaHasIt()
    {
        var strangers = PublicTypes().Select(Signatures.FullName).Where(name => !Known.HasType(name));
        Assert.Empty(strangers);
    }

    [Fact]
    public void WhenAMemberIsPublicThenAkkaHasIt()
    {
        var strangers = PublicTypes().SelectMany(
            type => Signatures.MembersOf(type).Where(member => !IsKnown(type, member)),
            (type, member) => $"{Signatures.FullName(type)} :: {member}");
        Assert.Equal(string.Empty, string.Join(Environment.NewLine, strangers));
    }

    [Fact]
    public void WhenAClassMustOverrideSomethingInAkkaThenItMustHereToo()
    {
        var missing = PublicTypes().Where(CanBeDerived).SelectMany(
            type => Known.WantedOf(Signatures.FullName(type)).Except(Signatures.MembersOf(type)),
            (type, member) => $"{Signatures.FullName(type)} :: {member}");
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null)", "Task<T> Ask<T>(ICanTell,object,TimeSpan?)")]
    [InlineData("protected virtual void F<T>(out Dictionary<int, T> x) where T : class", "void F<T>(out Dictionary<int,T>)")]
    [InlineData("static Source<(T1, T2), M> F<M>((int, M) x)", "Source<(T1,T2),M> F<M>((int,M))")]
    [InlineData("IActorRef Self { get; }", "IActorRef Self")]
    [InlineData("const int DefaultThroughput = 100", "int DefaultThroughput")]
    [InlineData("Restart = 1", "Restart")]
    [InlineData("protected new(string message, Exception cause = null)", "new(string,Exception)")]
    public void WhenALineOfTheListIsReadThenItsKeyLeavesOutWhatBreaksNoCaller(string line, string key) =>
        Assert.Equal(key, ApiList.Key(line));

    [Fact]
    public void WhenAMemberIsNotInTheListThenTheCheckSeesIt()
    {
        Assert.False(IsKnown(typeof(ActorBase), "void NoSuchMember()"));
        Assert.True(IsKnown(typeof(ActorBase), "void PreStart()"));
    }

    /// <summary>A member counts when the list has it for the type, for one of its bases or for an interface.</summary>
    private static bool IsKnown(Type type, string member)
    {
        var owners = new List<Type>(type.GetInterfaces());
        for (var at = type; at is not null; at = at.BaseType) owners.Add(at);
        return owners.Any(owner => Known.HasMember(Signatures.FullName(owner), member))
            || IsSilent(type, member);
    }

    private static bool CanBeDerived(Type type) => type is { IsAbstract: true, IsSealed: false, IsInterface: false }
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(static made => made.IsPublic || made.IsFamily || made.IsFamilyOrAssembly);

    /// <summary>Constructors that nobody wrote, and those of static and abstract types' compilers.</summary>
    private static bool IsSilent(Type type, string member) =>
        (member == "new()" && (type.IsValueType || type.GetConstructors().Length == 1))
        || typeof(Delegate).IsAssignableFrom(type);

    private static Type[] PublicTypes() => typeof(ActorSystem).Assembly.GetExportedTypes();
}
