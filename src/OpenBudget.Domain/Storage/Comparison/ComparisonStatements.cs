using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>Runs statements whose parameters are lists of numbers, on either kind of database.</summary>
/// <remarks>A list travels as one parameter, so that a statement's text does not depend on its length.</remarks>
/// <param name="connection">An open connection; left open.</param>
/// <param name="cancellation">Ends a statement.</param>
internal sealed class ComparisonStatements(DbConnection connection, CancellationToken cancellation)
{
    private readonly bool _isPostgres = connection is NpgsqlConnection;

    /// <summary>A condition: the column is in the list of a parameter.</summary>
    public string In(string column, string parameter) =>
        _isPostgres ? $"{column} = ANY({parameter})" : $"{column} IN (SELECT value FROM json_each({parameter}))";

    /// <summary>The least or greatest number in the list of a parameter.</summary>
    /// <param name="aggregate"><c>min</c> or <c>max</c>.</param>
    /// <param name="parameter">The parameter.</param>
    public string Of(string aggregate, string parameter) =>
        _isPostgres ? $"(SELECT {aggregate}(value) FROM unnest({parameter}) value)" : $"(SELECT {aggregate}(value) FROM json_each({parameter}))";

    /// <summary>The rows of a statement.</summary>
    /// <param name="sql">The statement; identifiers are delimited, parameters start with <c>@</c>.</param>
    /// <param name="read">Reads the current row.</param>
    /// <param name="lists">The values of the parameters.</param>
    public async ValueTask<List<T>> RowsAsync<T>(
        string sql, Func<DbDataReader, T> read, params IReadOnlyList<(string Name, IReadOnlyCollection<int> Values)> lists)
    {
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            foreach (var (name, values) in lists)
            {
                Add(command, name, _isPostgres ? values.ToArray() : $"[{string.Join(',', values)}]", NpgsqlDbType.Array | NpgsqlDbType.Integer);
            }

            return await RowsAsync(command, read).ConfigureAwait(false);
        }
    }

    /// <summary>The rows of a statement with texts for parameters.</summary>
    public async ValueTask<List<T>> RowsOfTextsAsync<T>(string sql, Func<DbDataReader, T> read, params IReadOnlyList<(string Name, string? Value)> texts)
    {
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            foreach (var (name, value) in texts)
            {
                Add(command, name, value, NpgsqlDbType.Text);
            }

            return await RowsAsync(command, read).ConfigureAwait(false);
        }
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private async ValueTask<List<T>> RowsAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            while (await row.ReadAsync(cancellation).ConfigureAwait(false))
            {
                rows.Add(read(row));
            }
        }

        return rows;
    }

    private static void Add(DbCommand command, string name, object? value, NpgsqlDbType type)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        if (parameter is NpgsqlParameter typed)
        {
            typed.NpgsqlDbType = type;
        }

        command.Parameters.Add(parameter);
    }
}

/// <summary>Reads cells that may be null.</summary>
internal static class Cells
{
    public static long? LongOrNull(this DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetInt64(ordinal);

    public static string? TextOrNull(this DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    public static T Enum<T>(this DbDataReader row, int ordinal)
        where T : struct, Enum => EnumSpelling.Stored<T>(row.GetString(ordinal));
}
