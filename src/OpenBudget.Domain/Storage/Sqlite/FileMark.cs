namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>What tells one file from another under the same name, and a file from what it was before.</summary>
internal readonly record struct FileMark(DateTime Created, DateTime Written, long Length)
{
    /// <summary>The mark of the file that stands at a path now.</summary>
    public static FileMark Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileMark(file.CreationTimeUtc, file.LastWriteTimeUtc, file.Length) : default;
    }
}
