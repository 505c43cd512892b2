using System.Diagnostics;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>What is done where the server goes away while it is written to: a restart, a crash, another primary.</summary>
internal static class LostServer
{
    // A server that ends each time at the same statement must not be asked for it for ever.
    private const int MostAttempts = 5;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether an error is that the server went away or is not there, and not that it refused.</summary>
    /// <remarks>What is not told by the server is told of the connection to it.</remarks>
    public static bool Is(Exception? error) => error switch
    {
        PostgresException { SqlState: var state } =>
            state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException => true,
        null => false,
        _ => Is(error.InnerException),
    };

    /// <summary>Whether the server that is written to answers.</summary>
    public static bool Answers(PostgresSchema schema)
    {
        try
        {
            using var connection = new NpgsqlConnection(schema.ReadWrite);
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Does something, and does it anew each time that the server goes away meanwhile and comes back in time.</summary>
    /// <param name="schema">What is written.</param>
    /// <param name="work">What to do; takes the number of the attempt, from 1.</param>
    /// <param name="lost">Is told what happened, for people.</param>
    public static T Outlast<T>(PostgresSchema schema, Func<int, T> work, Action<string> lost)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work(attempt);
            }
            catch (Exception error) when (attempt < MostAttempts && Is(error))
            {
                lost($"The server went away: {error.GetBaseException().Message} Waiting for it to do this anew.");
                if (!IsBack(schema, Stopwatch.StartNew()))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Confirms a transaction. Where the server goes away in that moment, it is asked afterwards whether it has.</summary>
    /// <remarks>It keeps the outcome of each transaction by its number, also over a crash and for a standby that takes its place.</remarks>
    /// <exception cref="StorageException">It has not, or did not come back in time, so that nobody can say.</exception>
    public static void Confirm(PostgresSchema schema, NpgsqlTransaction transaction)
    {
        using var number = new NpgsqlCommand("SELECT pg_current_xact_id()::text", transaction.Connection, transaction);
        var transactionId = (string)number.ExecuteScalar()!;
        try
        {
            transaction.Commit();
        }
        catch (NpgsqlException error) when (Is(error))
        {
            switch (Outcome(schema, transactionId))
            {
                case "committed":
                    return;
                case "aborted":
                    throw PostgresErrors.NotChanged(schema, error);
                default:
                    throw new StorageException(
                        $"The server went away while {schema.Place} was being changed for good, so that it is either as it was or as it was to become:"
                        + $" {error.GetBaseException().Message} Run the command again when the server is back: what was done is not done twice.",
                        error);
            }
        }
    }

    private static bool IsBack(PostgresSchema schema, Stopwatch since)
    {
        while (!Answers(schema))
        {
            if (since.Elapsed > schema.ReconnectWithin)
            {
                return false;
            }

            Thread.Sleep(BetweenLooks);
        }

        return true;
    }

    // Null where the server does not tell.
    private static string? Outcome(PostgresSchema schema, string transactionId)
    {
        var since = Stopwatch.StartNew();
        while (IsBack(schema, since))
        {
            try
            {
                using var connection = new NpgsqlConnection(schema.ReadWrite);
                connection.Open();
                using var status = new NpgsqlCommand("SELECT pg_xact_status($1::xid8)", connection)
                {
                    Parameters = { new NpgsqlParameter { Value = transactionId } },
                };
                if (status.ExecuteScalar() is string outcome and not "in progress")
                {
                    return outcome;
                }
            }
            catch (NpgsqlException error) when (Is(error))
            {
                // It went away once more.
            }

            if (since.Elapsed > schema.ReconnectWithin)
            {
                return null;
            }

            Thread.Sleep(BetweenLooks);
        }

        return null;
    }
}
