using System.Data.Common;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>A connection for the time of one request.</summary>
internal abstract class RelationalSession : DataSession
{
    /// <summary>The connection.</summary>
    /// <remarks>What code outside the engine reads for an answer, it reads here, so that it sees the same state of the data.</remarks>
    public abstract DbConnection Connection { get; }

    /// <summary>Whether a statement had better be narrowed to what its indexes of trigrams name.</summary>
    /// <param name="narrowed">The narrowed statement.</param>
    /// <param name="parameters">One value per parameter.</param>
    public bool Narrows(SqlStatement narrowed, ReadOnlySpan<SqlValue> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (narrowed.Parameters[i] is TrigramParameter trigrams && !Narrows(trigrams, parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an index of trigrams helps to find a text.</summary>
    /// <param name="trigrams">Where the trigrams come from.</param>
    /// <param name="value">The trigrams; null for a text that has none.</param>
    protected virtual bool Narrows(TrigramParameter trigrams, SqlValue value) => !value.IsNull;

    /// <summary>Runs a statement and hands its rows to a sink.</summary>
    /// <param name="statement">The statement; kept prepared on the connection.</param>
    /// <param name="parameters">One value per parameter of the statement.</param>
    /// <param name="sink">What takes the rows.</param>
    public abstract ValueTask RunAsync(SqlStatement statement, ReadOnlyMemory<SqlValue> parameters, RowSink sink);
}
