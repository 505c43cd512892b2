using System.Linq.Expressions;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>A declared field. Which kind it is decides what is derived from it.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Text">The description.</param>
public abstract record FieldDeclaration(string Name, Text Text);

/// <summary>The global id over a natural key.</summary>
internal sealed record KeyDeclaration(string Name, Text Text, IReadOnlyList<string> Path) : FieldDeclaration(Name, Text);

/// <summary>A scalar or enum at the end of a path.</summary>
internal sealed record ScalarDeclaration(string Name, Text Text, IReadOnlyList<string> Path) : FieldDeclaration(Name, Text);

/// <summary>A scaled integer served as an exact decimal.</summary>
internal sealed record ScaledDeclaration(string Name, Text Text, IReadOnlyList<string> Path, Scale Scale) : FieldDeclaration(Name, Text);

/// <summary>A text that stands in several columns; an argument chooses the one that is served.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Text">The description.</param>
/// <param name="Argument">The argument: an enum with a default.</param>
/// <param name="Paths">The column behind each value of the enum, by its public spelling.</param>
internal sealed record ChosenDeclaration(
    string Name, Text Text, ArgumentDeclaration Argument, IReadOnlyList<(string Value, IReadOnlyList<string> Path)> Paths)
    : FieldDeclaration(Name, Text);

/// <summary>A to-one relation to an entity.</summary>
internal sealed record OneDeclaration(string Name, Text Text, IReadOnlyList<string> Path) : FieldDeclaration(Name, Text);

/// <summary>A to-many relation to an entity, served as a connection.</summary>
internal sealed record ManyDeclaration(string Name, Text Text, string Navigation) : FieldDeclaration(Name, Text);

/// <summary>One of many, chosen by an argument.</summary>
internal sealed record PickDeclaration(string Name, Text Text, string Navigation, FindArgument Argument) : FieldDeclaration(Name, Text);

/// <summary>A plain list of values or entities.</summary>
internal sealed record ValuesDeclaration(string Name, Text Text, string Navigation, string Order) : FieldDeclaration(Name, Text);

/// <summary>A plain list of scalars.</summary>
internal sealed record ScalarsDeclaration(string Name, Text Text, string Navigation, string Element, string Order) : FieldDeclaration(Name, Text);

/// <summary>A value over columns of the same row.</summary>
internal sealed record EmbedDeclaration(string Name, Text Text, RowType Type, string? PresentWhen) : FieldDeclaration(Name, Text);

/// <summary>An argument that finds rows by equality.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Text">The description.</param>
/// <param name="Path">The path over the row that must equal the argument.</param>
/// <param name="Required">Whether it must be given.</param>
internal sealed record FindArgument(string Name, Text Text, IReadOnlyList<string> Path, bool Required);

internal static class MemberPath
{
    /// <summary>The member names of a path expression, outermost first: <c>p =&gt; p.Budget.Year</c> is Budget, Year.</summary>
    /// <exception cref="ArgumentException">The expression is not a chain of members.</exception>
    public static IReadOnlyList<string> Of(LambdaExpression expression)
    {
        var names = new List<string>();
        var body = expression.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
        {
            body = convert.Operand;
        }

        while (body is MemberExpression member)
        {
            names.Insert(0, member.Member.Name);
            body = member.Expression;
        }

        return body is ParameterExpression && names.Count > 0
            ? names
            : throw new ArgumentException($"`{expression}` is not a path: write a chain of properties such as `p => p.Budget.Year`.");
    }
}
