namespace OpenBudget.Api.Exports;

/// <summary>A file of the whole dataset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Title">What is in it, in English.</param>
/// <param name="TitleChinese">What is in it, in Chinese.</param>
/// <param name="BuildAsync">Writes it.</param>
internal sealed record ExportFile(
    string Name, string ContentType, string Title, string TitleChinese, Func<ExportBuild, Stream, CancellationToken, Task> BuildAsync)
{
    /// <summary>The table that it holds; null where it is none.</summary>
    public ExportTable? Table { get; init; }

    /// <summary>What it takes in of other files; they are built first.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <summary>A file that has been built.</summary>
/// <param name="File">What it is.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Built">When it was built, to the second.</param>
internal sealed record BuiltFile(ExportFile File, string Path, long Length, byte[] Sha256, DateTimeOffset Built)
{
    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    public string Checksum => Convert.ToHexStringLower(Sha256);
}
