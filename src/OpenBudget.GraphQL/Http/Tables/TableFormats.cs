using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>The formats of tables that are served.</summary>
public static class TableFormats
{
    /// <summary>Comma-separated values in UTF-8. RFC 4180, RFC 7111.</summary>
    public static TableFormat Csv { get; } = new CsvFormat();

    /// <summary>A JSON object a line, nested as in the answer.</summary>
    public static TableFormat Ndjson { get; } = new NdjsonFormat();

    /// <summary>A workbook of Office Open XML. ECMA-376.</summary>
    public static TableFormat Xlsx { get; } = new XlsxFormat();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TableFormat> All { get; } = [Csv, Ndjson, Xlsx];

    /// <summary>The format of that name; null where there is none.</summary>
    /// <param name="name">The name, such as <c>csv</c>.</param>
    public static TableFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
