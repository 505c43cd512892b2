using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage;

/// <summary>The parameters of statements that are written by hand, on either kind of database.</summary>
internal static class CommandParameters
{
    /// <summary>Adds a parameter.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">The name, with its <c>@</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type on PostgreSQL, which must know it even of null.</param>
    public static void Add(this DbCommand command, string name, object? value, NpgsqlDbType type)
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
