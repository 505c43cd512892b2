using System.Globalization;
using System.Text;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>What every workbook has around its rows.</summary>
internal static class XlsxParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The types of the parts. What is said of all XML holds for the sheets, whose number is not known when this is written.</summary>
    public const string ContentTypes =
        Declaration + $"<Types xmlns=\"{Package}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Default Extension=\"xml\" ContentType=\"{Types}.worksheet+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/></Types>";

    /// <summary>Which part the package begins at.</summary>
    public const string Relationships =
        Declaration + $"<Relationships xmlns=\"{Package}/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    /// <summary>Two styles: plain, and bold for names.</summary>
    public const string Styles =
        Declaration + $"<styleSheet xmlns=\"{Main}\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>";

    /// <summary>What a sheet begins with: the first row stays where it is while the others are scrolled.</summary>
    public static ReadOnlySpan<byte> SheetStart =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">"u8
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"u8;

    /// <summary>What a sheet ends with.</summary>
    public static ReadOnlySpan<byte> SheetEnd => "</sheetData></worksheet>"u8;

    /// <summary>The list of sheets.</summary>
    /// <param name="names">Their names, which hold nothing that XML would escape.</param>
    public static string Workbook(IReadOnlyList<string> names)
    {
        var xml = new StringBuilder(Declaration).Append(
            CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>");
        foreach (var (i, name) in names.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    /// <summary>Where the sheets and the styles are.</summary>
    public static string WorkbookRelationships(int sheets)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{Package}/relationships\">");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }

        return xml.Append(
            CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }
}
