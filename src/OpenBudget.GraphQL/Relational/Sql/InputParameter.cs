using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>A parameter that is a client's value: a literal of the document or a place inside a variable.</summary>
/// <param name="template">The value the plan was made with; its origin says where another request has its own.</param>
/// <param name="type">What it is compared with.</param>
/// <param name="convert">What the value is in the database.</param>
internal sealed class InputParameter(InputValue template, SqlType type, Func<object, SqlValue> convert) : ParameterSource(type)
{
    public override SqlValue Bind(ParameterValues values) =>
        Inputs.Resolve(template, values.Variables) is LeafInput { Value: { } value } ? convert(value) : SqlValue.Null;
}

/// <summary>A list parameter that is a client's list, without its nulls, for which the plan has a condition of its own.</summary>
internal sealed class InputListParameter(InputValue template, SqlType type, Func<object, SqlValue> convert) : ParameterSource(type, isList: true)
{
    public override SqlValue Bind(ParameterValues values)
    {
        var list = new List<SqlValue>();
        foreach (var item in ((ListInput)Inputs.Resolve(template, values.Variables)).Items)
        {
            if (Inputs.Resolve(item, values.Variables) is LeafInput { Value: { } value })
            {
                list.Add(convert(value));
            }
        }

        return SqlValue.Of(list);
    }
}

internal static class Inputs
{
    /// <summary>The value of this request at the place of a value of the plan.</summary>
    public static InputValue Resolve(InputValue template, VariableValues variables) =>
        template.Origin.IsLiteral ? template
        : variables.Find(template.Origin)
            ?? throw new InvalidOperationException("A plan was run with variables of another shape than those it was made for.");
}
