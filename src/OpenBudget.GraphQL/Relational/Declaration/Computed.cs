using System.Data.Common;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>Works out a text for many rows at once.</summary>
/// <param name="request">Which rows, with which arguments, on which connection.</param>
/// <returns>The text of each row by its key; every row that was asked for must have one.</returns>
public delegate ValueTask<IReadOnlyDictionary<long, string>> ComputeTexts(ComputedRequest request);

/// <summary>The rows whose value is asked for, and how.</summary>
/// <param name="connection">
/// The request's connection: open, read-only, and in the snapshot that the rest of the answer is read from. Not to be closed.
/// </param>
/// <param name="keys">The primary keys of the rows, each once.</param>
/// <param name="arguments">The field's arguments, those that were given or have a default.</param>
/// <param name="cancellation">Ends the request.</param>
public sealed class ComputedRequest(
    DbConnection connection, IReadOnlyList<long> keys, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellation)
{
    /// <summary>The request's connection.</summary>
    public DbConnection Connection { get; } = connection;

    /// <summary>The primary keys of the rows.</summary>
    public IReadOnlyList<long> Keys { get; } = keys;

    /// <summary>Ends the request.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>A whole number; null where the argument was not given or is null.</summary>
    public int? Int(string argument) => (int?)arguments.GetValueOrDefault(argument);
}

/// <summary>The arguments of a computed field, in the order they are served.</summary>
public sealed class ComputedArguments
{
    internal List<InputValueDefinition> Declared { get; } = [];

    /// <summary>A whole number that may be left out; null then.</summary>
    public ComputedArguments Int(string name, Text text)
    {
        Declared.Add(new InputValueDefinition(name, text.ToString(), Scalars.Int));
        return this;
    }

    /// <summary>A whole number with a default.</summary>
    public ComputedArguments Int(string name, int @default, Text text)
    {
        Declared.Add(new InputValueDefinition(name, text.ToString(), new NonNullType(Scalars.Int))
        {
            DefaultValue = new Language.IntValueNode(@default.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, 0),
        });
        return this;
    }
}

/// <summary>A text worked out by code.</summary>
internal sealed record ComputedDeclaration(string Name, Text Text, IReadOnlyList<InputValueDefinition> Arguments, ComputeTexts Compute)
    : FieldDeclaration(Name, Text);
