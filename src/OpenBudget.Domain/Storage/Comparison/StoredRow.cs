using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>The current row of a result: what a comparison reads of it, with no more than a call for a value.</summary>
/// <remarks>
/// A comparison of two years reads some thousand values. Through the reader each costs several calls that count the uses of a handle and let
/// a collection begin; of SQLite they are taken from the statement itself, which the reader holds and the connection's one request uses.
/// https://sqlite.org/c3ref/column_blob.html
/// </remarks>
internal sealed partial class StoredRow(DbDataReader reader)
{
    private const string Library = "e_sqlite3";
    private const int Null = 5;

    private readonly nint _statement = reader is SqliteDataReader { Handle: { } handle } ? handle.DangerousGetHandle() : 0;

    /// <summary>Whether a column is null.</summary>
    public bool IsNull(int ordinal) => _statement == 0 ? reader.IsDBNull(ordinal) : TypeOf(_statement, ordinal) == Null;

    /// <summary>A whole number.</summary>
    public long Int64(int ordinal) => _statement == 0 ? reader.GetInt64(ordinal) : Int64(_statement, ordinal);

    /// <summary>A whole number of a row, year or line.</summary>
    public int Int32(int ordinal) => checked((int)Int64(ordinal));

    /// <summary>A truth value.</summary>
    public bool Boolean(int ordinal) => _statement == 0 ? reader.GetBoolean(ordinal) : Int64(_statement, ordinal) != 0;

    /// <summary>A text.</summary>
    public string Text(int ordinal) => _statement == 0 ? reader.GetString(ordinal) : Encoding.UTF8.GetString(Utf8(ordinal));

    /// <summary>A day.</summary>
    public DateOnly Date(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    /// <summary>Bytes.</summary>
    public byte[] Bytes(int ordinal) => reader.GetFieldValue<byte[]>(ordinal);

    /// <summary>A member of an enum, by its spelling.</summary>
    public T Enum<T>(int ordinal)
        where T : struct, Enum
    {
        if (_statement == 0)
        {
            return EnumSpelling.Stored<T>(reader.GetString(ordinal));
        }

        var utf8 = Utf8(ordinal);
        Span<char> text = stackalloc char[EnumSpelling.Longest];
        return utf8.Length <= text.Length ? EnumSpelling.Stored<T>(text[..Encoding.UTF8.GetChars(utf8, text)])
            : EnumSpelling.Stored<T>(Encoding.UTF8.GetString(utf8));
    }

    /// <summary>A whole number that may be null.</summary>
    public long? Int64OrNull(int ordinal) => IsNull(ordinal) ? null : Int64(ordinal);

    /// <summary>A text that may be null.</summary>
    public string? TextOrNull(int ordinal) => IsNull(ordinal) ? null : Text(ordinal);

    private unsafe ReadOnlySpan<byte> Utf8(int ordinal)
    {
        var bytes = BytesOf(_statement, ordinal);
        return new ReadOnlySpan<byte>((void*)bytes, bytes == 0 ? 0 : LengthOf(_statement, ordinal));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int TypeOf(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial long Int64(nint statement, int ordinal);

    // The blob of a text is its UTF-8, without a conversion.
    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial nint BytesOf(nint statement, int ordinal);

    // To be asked after the bytes.
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int LengthOf(nint statement, int ordinal);
}
