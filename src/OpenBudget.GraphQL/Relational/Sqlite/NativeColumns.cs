using System.Runtime.InteropServices;

namespace OpenBudget.GraphQL.Relational.Sqlite;

/// <summary>The functions of SQLite that are called for every value of a row, without what a call usually costs.</summary>
/// <remarks>
/// They are the same library that SQLitePCLRaw calls. Its declarations count the uses of the statement's handle and let a collection begin in
/// each call; here the caller holds the statement, and the functions return within nanoseconds.
/// https://sqlite.org/c3ref/value_blob.html
/// </remarks>
internal static partial class NativeColumns
{
    private const string Library = "e_sqlite3";

    /// <summary>A value of the current row; valid until the next step. SQLite locks the connection for this, and not for what is asked of the value.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_value"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial nint Value(nint statement, int ordinal);

    /// <summary>A whole number of the current row; 0 where it is null.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial long Int64(nint statement, int ordinal);

    /// <summary>The type of a value.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_value_type"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial int TypeOf(nint value);

    /// <summary>The bytes of a text, as they are stored; 0 where there are none.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_value_blob"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial nint Bytes(nint value);

    /// <summary>How many bytes there are. To be asked after <see cref="Bytes"/>.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial int Length(nint value);
}
