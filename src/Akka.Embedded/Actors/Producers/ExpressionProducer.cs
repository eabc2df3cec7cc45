using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Reads "() => new MyActor(a, b)": the constructor, and the arguments' values now.</summary>
internal static class ExpressionProducer
{
    public static IActorProducer From<TActor>(Expression<Func<TActor>> factory)
        where TActor : ActorBase
    {
        var body = factory.Body is UnaryExpression { NodeType: ExpressionType.Convert } cast
            ? cast.Operand
            : factory.Body;
        return body switch
        {
            NewExpression { Constructor: { } constructor } call =>
                new ConstructorProducer(typeof(TActor), call.Arguments.Select(Evaluate).ToArray(), constructor),
            _ => throw new ArgumentException(
                "The create function must be a 'new T (args)' expression", nameof(factory)),
        };
    }

    /// <summary>The value of an argument; the common shapes without a compiler.</summary>
    private static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Target(member)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(Target(member)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } cast
            when cast.Type.IsAssignableFrom(cast.Operand.Type) => Evaluate(cast.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
            .Compile(preferInterpretation: true)(),
    };

    private static object? Target(MemberExpression member) =>
        member.Expression is null ? null : Evaluate(member.Expression);
}
