using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>Runs statements whose parameters are lists of numbers, on either kind of database.</summary>
/// <remarks>A list travels as one parameter, so that a statement's text does not depend on its length.</remarks>
/// <param name="connection">An open connection; left open.</param>
/// <param name="cancellation">Ends a statement.</param>
internal sealed class ComparisonStatements(DbConnection connection, CancellationToken cancellation)
{
    // SQLite prepares a statement for one connection. The same few are run for every request, on connections that outlive it.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, DbCommand>> Kept = [];

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
        string sql, Func<StoredRow, T> read, params IReadOnlyList<(string Name, IReadOnlyCollection<int> Values)> lists)
    {
        var rows = new List<T>();
        await ReadAsync(CommandOfLists(sql, lists), row => rows.Add(read(row))).ConfigureAwait(false);
        return rows;
    }

    /// <summary>What is read of the rows of a statement, by their first column: the row number of the department.</summary>
    /// <inheritdoc cref="RowsAsync{T}(string, Func{StoredRow, T}, IReadOnlyList{ValueTuple{string, IReadOnlyCollection{int}}})"/>
    public async ValueTask<DepartmentRows<T>> RowsByDepartmentAsync<T>(
        string sql, Func<StoredRow, T> read, IReadOnlyList<(string Name, IReadOnlyCollection<int> Values)> lists)
    {
        var rows = new DepartmentRows<T>();
        await ReadAsync(CommandOfLists(sql, lists), row => rows.Add(row.Int32(0), read(row))).ConfigureAwait(false);
        return rows;
    }

    /// <summary>The rows of a statement with texts for parameters.</summary>
    public async ValueTask<List<T>> RowsOfTextsAsync<T>(string sql, Func<StoredRow, T> read, params IReadOnlyList<(string Name, string? Value)> texts)
    {
        var command = Command(sql);
        foreach (var (name, value) in texts)
        {
            command.Add(name, value, NpgsqlDbType.Text);
        }

        var rows = new List<T>();
        await ReadAsync(command, row => rows.Add(read(row))).ConfigureAwait(false);
        return rows;
    }

    private DbCommand CommandOfLists(string sql, IReadOnlyList<(string Name, IReadOnlyCollection<int> Values)> lists)
    {
        var command = Command(sql);
        foreach (var (name, values) in lists)
        {
            command.Add(name, _isPostgres ? values.ToArray() : $"[{string.Join(',', values)}]", NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }

        return command;
    }

    private DbCommand Command(string sql)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return Command(connection, sql);
        }

        var kept = Kept.GetOrCreateValue(sqlite);
        if (!kept.TryGetValue(sql, out var command))
        {
            kept.Add(sql, command = Command(sqlite, sql));
        }

        command.Parameters.Clear();
        return command;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private async ValueTask ReadAsync(DbCommand command, Action<StoredRow> take)
    {
        using var ended = _isPostgres ? command : null;
        var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var row = new StoredRow(reader);
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                take(row);
            }
        }
    }
}
