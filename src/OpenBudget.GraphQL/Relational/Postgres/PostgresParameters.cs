using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>The parameters of a statement as Npgsql takes them: by position, each of the type the plan knows.</summary>
internal static class PostgresParameters
{
    /// <summary>Adds the values of a statement's parameters to a command.</summary>
    public static void Add(NpgsqlParameterCollection command, IReadOnlyList<ParameterSource> sources, ReadOnlySpan<SqlValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Add(values[i].Items is { } items ? List(sources[i].Type, items) : Single(sources[i].Type, values[i]));
        }
    }

    private static NpgsqlParameter Single(SqlType type, SqlValue value) => type switch
    {
        _ when value.IsNull || HasNul(value) => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = DbType(type) },
        SqlType.Number => new NpgsqlParameter<long> { TypedValue = value.Number, NpgsqlDbType = DbType(type) },
        SqlType.Boolean => new NpgsqlParameter<bool> { TypedValue = value.Number != 0, NpgsqlDbType = DbType(type) },
        SqlType.Date => new NpgsqlParameter<DateOnly> { TypedValue = Date(value), NpgsqlDbType = DbType(type) },
        _ => new NpgsqlParameter<string> { TypedValue = value.Text!, NpgsqlDbType = DbType(type) },
    };

    // Items keep their places, for a keyed read answers by them.
    private static NpgsqlParameter List(SqlType type, IReadOnlyList<SqlValue> items)
    {
        object list = type switch
        {
            SqlType.Number => ArrayOf(items, item => item.Number),
            SqlType.Boolean => ArrayOf(items, item => item.Number != 0),
            SqlType.Date => ArrayOf(items, Date),
            _ => ArrayOf(items, item => HasNul(item) ? null : item.Text),
        };
        return new NpgsqlParameter { Value = list, NpgsqlDbType = NpgsqlDbType.Array | DbType(type) };
    }

    private static T[] ArrayOf<T>(IReadOnlyList<SqlValue> items, Func<SqlValue, T> convert)
    {
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = convert(items[i]);
        }

        return array;
    }

    private static NpgsqlDbType DbType(SqlType type) => type switch
    {
        SqlType.Number => NpgsqlDbType.Bigint,
        SqlType.Boolean => NpgsqlDbType.Boolean,
        SqlType.Date => NpgsqlDbType.Date,
        _ => NpgsqlDbType.Text,
    };

    // PostgreSQL takes no text with U+0000, and holds none that would equal it.
    private static bool HasNul(SqlValue value) => value.Text is { } text && text.Contains('\0');

    private static DateOnly Date(SqlValue value) => DateOnly.ParseExact(value.Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
