using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage.Rows;

/// <summary>A table that many rows are written to, around the tracker of EF.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns that are written, with their types on PostgreSQL, which must know them even of null.</param>
internal sealed record RowTable(string Name, IReadOnlyList<(string Name, NpgsqlDbType Type)> Columns);

/// <summary>Writes rows to tables that refer to one another, within the transaction of a context, by the fastest way that its database has.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>A writer.</summary>
    /// <param name="database">The context.</param>
    /// <param name="tables">The tables, what is referred to before what refers to it.</param>
    public static RowWriter To(BudgetDbContext database, params RowTable[] tables) => database.Database.GetDbConnection() is NpgsqlConnection connection
        ? new CopiedRows(connection, tables)
        : new InsertedRows(database, tables);

    /// <summary>Writes a row. It may be in its table only when the writer is completed.</summary>
    /// <param name="table">The table's place among the writer's.</param>
    /// <param name="values">A value for each of the table's columns.</param>
    public abstract void Write(int table, params object?[] values);

    /// <summary>Has all rows in their tables.</summary>
    public abstract void Complete();

    /// <summary>Ends the writer; what is not completed may be lost.</summary>
    public abstract void Dispose();
}
