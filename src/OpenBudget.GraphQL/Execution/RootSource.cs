using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>What answers a field of the query root: a data source's side of <see cref="FieldDefinition.Binding"/>.</summary>
public abstract class RootSource
{
    /// <summary>Where the data comes from; null where that cannot be told, so that its version is not known.</summary>
    internal virtual DataSource? Data => null;

    /// <summary>Plans the field for every request of the same document and shape of variables.</summary>
    /// <exception cref="Language.GraphQLException">The field cannot be answered, whatever the data.</exception>
    internal abstract RootPlan Plan(Schema schema, FieldSelection field);

    /// <summary>Plans the field for a table: lists inside it are read whole where the client says nothing else.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="field">The field.</param>
    /// <param name="longestPage">The longest page that will be asked for.</param>
    /// <exception cref="Language.GraphQLException">The field cannot be answered, whatever the data.</exception>
    internal virtual RootPlan PlanForTable(Schema schema, FieldSelection field, int longestPage) => Plan(schema, field);
}

/// <summary>How a field of the query root is answered. Safe for several requests at once.</summary>
internal abstract class RootPlan
{
    /// <summary>How many statements it may run; several must see one state of the data.</summary>
    public virtual int StatementCount => 0;

    /// <summary>Writes the field's value.</summary>
    /// <exception cref="Language.GraphQLException">The field is null with this error.</exception>
    public abstract ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName);
}
