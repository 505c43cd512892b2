using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>What is said where the server refuses or does not answer.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether the server refused, or did not answer.</summary>
    /// <remarks>What may pass, a lost connection above all, EF wraps once more.</remarks>
    public static bool IsOfServer(Exception error) =>
        error is NpgsqlException or DbUpdateException || (error is InvalidOperationException { InnerException: { } wrapped } && IsOfServer(wrapped));

    /// <summary>The schema cannot be read.</summary>
    public static StorageException Unreachable(PostgresSchema schema, NpgsqlException error) => new(
        $"{schema.Place} cannot be read: {error.GetBaseException().Message} {WhatToDo(error)}", error);

    /// <summary>A build failed.</summary>
    public static StorageException NotBuilt(PostgresSchema schema, Exception error) => new(
        $"{schema.Place} could not be built, and what was there is untouched: {error.GetBaseException().Message} {WhatToDo(error)}", error);

    /// <summary>A change failed.</summary>
    public static StorageException NotChanged(PostgresSchema schema, Exception error) => new(
        $"{schema.Place} could not be changed, and is as it was: {error.GetBaseException().Message} {WhatToDo(error)}", error);

    private static string WhatToDo(Exception error) => error.GetBaseException() is PostgresException { SqlState: var state }
        ? state switch
        {
            PostgresErrorCodes.InsufficientPrivilege => "To write, use the role that owns the schema; to read, let that role run 'rebuild --grant ROLE' for yours.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "Check Username and Password in Database:ConnectionString.",
            PostgresErrorCodes.InvalidCatalogName => "Create the database, or name another one in Database:ConnectionString.",
            PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter =>
                "PostgreSQL cannot store the character U+0000: take it out of the document.",
            PostgresErrorCodes.ReadOnlySqlTransaction => "This server, or the role, only reads: name the primary server and the owner's role.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                "Run the command again when the server is back.",
            _ => "Look into the server's log.",
        }
        : "Check that the server runs, and Host and Port in Database:ConnectionString.";
}
