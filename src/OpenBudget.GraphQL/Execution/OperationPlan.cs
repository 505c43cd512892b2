using System.Text;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>How an operation is answered, for every request with variables of one shape.</summary>
internal sealed class OperationPlan
{
    private readonly RootField[] _fields;

    /// <summary>Plans an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="fields">What is selected of the query root.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="collect">Collects the same with the variables of another request; null where the operation has no variables.</param>
    /// <param name="tablePage">The longest page, where it is read for a table; null for an answer.</param>
    public OperationPlan(
        Schema schema,
        IReadOnlyList<FieldSelection> fields,
        CostFormula cost,
        Func<VariableValues, IReadOnlyList<FieldSelection>>? collect,
        int? tablePage = null)
    {
        Cost = cost;
        _fields =
        [
            .. fields.Select((field, i) => new RootField(
                schema, field, isFirst: i == 0, collect is null ? null : variables => collect(variables)[i], tablePage)),
        ];
        IsSnapshot = _fields.Sum(f => f.Plan.StatementCount) > 1;
    }

    /// <summary>What the operation costs.</summary>
    public CostFormula Cost { get; }

    /// <summary>Whether several statements must see one state of the data.</summary>
    public bool IsSnapshot { get; }

    /// <summary>Writes the data. Spec: sec-Executing-Selection-Sets.</summary>
    public async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer data)
    {
        var start = data.Length;
        data.WriteByte((byte)'{');
        foreach (var field in _fields)
        {
            data.WriteRaw(field.Prefix);
            var valueStart = data.Length;
            var errors = context.Errors.Count;
            try
            {
                await field.Plan.ExecuteAsync(context, data, field.ResponseName).ConfigureAwait(false);
            }
            catch (GraphQLException failure)
            {
                // What failed inside a field that is null now has no position any more.
                context.Errors.RemoveRange(errors, context.Errors.Count - errors);
                context.Fail(field.ErrorOf(failure.Error));
                if (field.IsNonNull)
                {
                    data.Truncate(start);
                    data.WriteNull();
                    return;
                }

                data.Truncate(valueStart);
                data.WriteNull();
            }
        }

        data.WriteByte((byte)'}');
    }

    private sealed class RootField
    {
        private readonly FieldSelection _field;

        public RootField(
            Schema schema, FieldSelection field, bool isFirst, Func<VariableValues, FieldSelection>? collect, int? tablePage)
        {
            _field = field;
            Prefix = Encoding.UTF8.GetBytes($"{(isFirst ? "" : ",")}\"{field.ResponseName}\":");
            Plan = PlanOf(schema, field, collect, tablePage);
        }

        public byte[] Prefix { get; }

        public RootPlan Plan { get; }

        public string ResponseName => _field.ResponseName;

        public bool IsNonNull => _field.Field.Type.IsNonNull;

        public GraphQLError ErrorOf(GraphQLError error) => error.At(error.Path ?? [_field.ResponseName], _field.Locations);

        private static RootPlan PlanOf(
            Schema schema, FieldSelection field, Func<VariableValues, FieldSelection>? collect, int? tablePage)
        {
            if (field.ArgumentError is { } error)
            {
                return new FailedPlan(error);
            }

            try
            {
                return field.Field.Binding is RootSource source
                        ? tablePage is { } longest ? source.PlanForTable(schema, field, longest) : source.Plan(schema, field)
                    : field.IsTypeName ? new TypeNamePlan(field.ParentType.Name)
                    : new IntrospectionPlan(schema, field, collect);
            }
            catch (GraphQLException failure)
            {
                return new FailedPlan(failure.Error);
            }
        }
    }

    /// <summary>A field that fails whatever the data.</summary>
    private sealed class FailedPlan(GraphQLError error) : RootPlan
    {
        public override ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName) =>
            throw new GraphQLException(error);
    }
}
