using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Derivation;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational;

/// <summary>A schema that a database answers.</summary>
public static class RelationalSchema
{
    /// <summary>Derives the schema of a declaration over a database.</summary>
    /// <param name="declaration">What is served.</param>
    /// <param name="database">Where it is stored.</param>
    /// <param name="options">The limits of what one field reads; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The declaration does not fit the database's EF model.</exception>
    public static Schema Create(SchemaDeclaration declaration, RelationalDatabase database, RelationalOptions? options = null) =>
        new SchemaDerivation(declaration, database, options ?? new RelationalOptions()).Derive();
}
