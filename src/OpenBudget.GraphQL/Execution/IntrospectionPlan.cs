using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The introspection fields of the query root, <c>__schema</c> and <c>__type</c>. Spec: sec-Schema-Introspection.</summary>
/// <param name="schema">The schema.</param>
/// <param name="field">The field.</param>
/// <param name="collect">
/// Collects the field again with a request's own variables, whose strings are no part of a plan's shape; null where the operation has none.
/// </param>
internal sealed class IntrospectionPlan(Schema schema, FieldSelection field, Func<VariableValues, FieldSelection>? collect) : RootPlan
{
    // The schema does not change: without variables the first answer is every answer.
    private IntrospectionAnswers.Kept _answer = IntrospectionAnswers.Kept.Nothing;

    public override ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
    {
        if (collect is not null)
        {
            Write(collect(context.Variables), context, output);
            return ValueTask.CompletedTask;
        }

        if (_answer.Bytes is { } answer)
        {
            output.WriteRaw(answer);
            return ValueTask.CompletedTask;
        }

        var start = output.Length;
        var errors = context.Errors.Count;
        Write(field, context, output);
        if (context.Errors.Count == errors)
        {
            _answer = context.IntrospectionAnswers.Add(output.WrittenSpan[start..]);
        }

        return ValueTask.CompletedTask;
    }

    private void Write(FieldSelection selection, RequestContext context, Utf8Buffer output)
    {
        var errors = context.Errors.Count;
        if (!IntrospectionWriter.TryWrite(schema, selection, output, context.Errors))
        {
            var error = context.Errors[^1];
            context.Errors.RemoveRange(errors, context.Errors.Count - errors);
            throw new GraphQLException(error);
        }
    }
}

/// <summary><c>__typename</c> of the query root.</summary>
internal sealed class TypeNamePlan(string typeName) : RootPlan
{
    public override ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
    {
        output.WriteJsonString(typeName);
        return ValueTask.CompletedTask;
    }
}
