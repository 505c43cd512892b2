using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>One writer at a time: a lock that the server keeps for a session, and drops with it.</summary>
/// <remarks>Row numbers are counted on from the last one, and a build must not miss what is imported meanwhile.</remarks>
internal static class WriterLock
{
    /// <summary>Waits until no other session builds or imports.</summary>
    /// <param name="connection">The session that holds the lock until it is closed.</param>
    /// <param name="schema">What is written.</param>
    public static void Take(NpgsqlConnection connection, PostgresSchema schema)
    {
        using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended($1, 0))", connection)
        {
            CommandTimeout = 0,
            Parameters = { new NpgsqlParameter { Value = "OpenBudget " + schema.Name } },
        };
        command.ExecuteNonQuery();
    }
}
