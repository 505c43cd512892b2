using SQLitePCL;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>The native library that all databases of the process share.</summary>
public static class SqliteLibrary
{
    /// <summary>
    /// Sets the library up for many connections, each used by one thread at a time: it then locks neither a connection for every value that is
    /// read, nor all of them to count the memory that one asks for. Every user of SQLite in the process must keep to that, and dispose of
    /// statements itself instead of leaving them to the collector, which runs on a thread of its own.
    /// </summary>
    /// <remarks>Only before anything in the process has opened a connection; later the library stays as it is. https://sqlite.org/threadsafe.html</remarks>
    public static void UseOneThreadPerConnection()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
