using System.Globalization;
using System.Xml;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Goes once through the elements of a Word document and writes what a reader of the page sees.</summary>
/// <remarks>
/// Left out is what the page does not show: tracked deletions, hidden text, codes of fields (their results are kept) and earlier properties.
/// A text box follows the paragraph that it is anchored in. Nothing recurses, and no entity is ever resolved.
/// </remarks>
internal sealed class WordText(TextForm form, WordNumbering numbering)
{
    /// <summary>Word itself stops far earlier.</summary>
    private const int MostNestedElements = 256;

    private const long MostCharacters = 200_000_000;

    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly Stack<Part> _open = [];
    private readonly Stack<Paragraph> _paragraphs = [];
    private readonly Stack<Cell> _cells = [];
    private readonly Stack<Row> _rows = [];
    private readonly WordFields _fields = new();
    private readonly char[] _buffer = new char[4096];
    private bool _hidden;

    private enum Part
    {
        Other,
        LeftOut,
        Paragraph,
        ParagraphProperties,
        MarkProperties,
        Run,
        RunProperties,
        Text,
        Instruction,
        SimpleField,
        Table,
        Row,
        RowProperties,
        Cell,
        CellProperties,
        TextBox,
        Alternatives,
        AlternativesTaken,
    }

    /// <summary>Opens a part so that nothing outside of it is ever read.</summary>
    public static XmlReader Open(Stream part, long mostCharacters) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <exception cref="DocumentReadException">Elements stand inside each other too deep.</exception>
    public static void CheckDepth(XmlReader xml)
    {
        if (xml.Depth > MostNestedElements)
        {
            throw new DocumentReadException(
                1, $"Elements of the .docx stand inside each other more than {MostNestedElements} deep. Open it in Word, save it anew and give that file.");
        }
    }

    public void Read(Stream part)
    {
        using var xml = Open(part, MostCharacters);
        var leftOutAt = int.MaxValue;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    CheckDepth(xml);
                    if (xml.Depth < leftOutAt)
                    {
                        var isEmpty = xml.IsEmptyElement;
                        var depth = xml.Depth;
                        var kind = Start(xml);
                        if (kind == Part.LeftOut)
                        {
                            leftOutAt = isEmpty ? int.MaxValue : depth;
                        }
                        else
                        {
                            _open.Push(kind);
                            if (isEmpty)
                            {
                                End(_open.Pop());
                            }
                        }
                    }
                    break;
                case XmlNodeType.EndElement when xml.Depth == leftOutAt:
                    leftOutAt = int.MaxValue;
                    break;
                case XmlNodeType.EndElement when xml.Depth < leftOutAt:
                    End(_open.Pop());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when xml.Depth < leftOutAt:
                    Characters(xml);
                    break;
            }
        }
    }

    private Part Parent => _open.TryPeek(out var parent) ? parent : Part.Other;

    private bool IsVisible => !_hidden && !_fields.IsInCode;

    private Part Start(XmlReader xml) => xml.NamespaceURI switch
    {
        Transitional or Strict => StartWord(xml),
        Mathematics when xml.LocalName == "t" => Part.Text,
        Compatibility => StartAlternative(xml.LocalName),
        _ => Part.Other,
    };

    // The same content stands in each alternative, for older programs once more.
    private Part StartAlternative(string name)
    {
        if (name == "AlternateContent")
        {
            return Part.Alternatives;
        }
        if (Parent == Part.Alternatives)
        {
            _open.Pop();
            _open.Push(Part.AlternativesTaken);
            return Part.Other;
        }
        return Part.LeftOut;
    }

    private Part StartWord(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                _paragraphs.Push(new Paragraph());
                return Part.Paragraph;
            case "r":
                _hidden = false;
                return Part.Run;
            case "t":
                return Part.Text;
            case "instrText":
                return Part.Instruction;
            case "pPr":
                return Part.ParagraphProperties;
            case "rPr":
                return Parent switch
                {
                    Part.Run => Part.RunProperties,
                    Part.ParagraphProperties => Part.MarkProperties,
                    _ => Part.LeftOut,
                };
            case "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" or "sym" or "fldChar" when Parent == Part.Run:
                StartMark(xml);
                return Part.LeftOut;
            case "fldSimple":
                _fields.StartSimple(Attribute(xml, "instr") ?? "");
                return Part.SimpleField;
            case "tbl" or "tr" or "tc" or "txbxContent":
                return StartBlock(xml.LocalName);
            case "trPr" when Parent == Part.Row:
                return Part.RowProperties;
            case "tcPr" when Parent == Part.Cell:
                return Part.CellProperties;
            case "del" or "moveFrom" when Parent is Part.RowProperties:
                _rows.Peek().IsDeleted = true;
                return Part.LeftOut;
            case "del" or "moveFrom" when Parent is Part.MarkProperties:
                _paragraphs.Peek().GoesOn = true;
                return Part.LeftOut;
            case "footnote" or "endnote" when (Attribute(xml, "type") ?? "normal") != "normal":
                return Part.LeftOut;
            case "altChunk":
                throw new DocumentReadException(
                    1, "The .docx refers to another document that is to be inserted (altChunk). Open it in Word, save it anew and give that file.");
            case "del" or "moveFrom" or "delText" or "delInstrText" or "sdtPr" or "tblPr" or "tblGrid" or "sectPr" or "rt"
                or "pPrChange" or "rPrChange" or "tblPrExChange" or "numberingChange":
                return Part.LeftOut;
            default:
                Property(xml);
                return Part.Other;
        }
    }

    private Part StartBlock(string name)
    {
        switch (name)
        {
            case "tbl":
                form.StartTable();
                return Part.Table;
            case "tr" when TableIsOpen(Part.Table):
                form.StartRow();
                _rows.Push(new Row());
                return Part.Row;
            case "tc" when TableIsOpen(Part.Row):
                form.StartCell();
                _cells.Push(new Cell());
                return Part.Cell;
            case "txbxContent":
                form.StartBeside();
                return Part.TextBox;
            default:
                return Part.Other;
        }
    }

    // Content controls may stand between a table, its rows and their cells.
    private bool TableIsOpen(Part wanted) => _open.FirstOrDefault(part => part != Part.Other) == wanted;

    private void Property(XmlReader xml)
    {
        switch (Parent, xml.LocalName)
        {
            case (Part.RunProperties, "vanish"):
                _hidden = Attribute(xml, "val") is not ("0" or "false" or "off");
                break;
            case (Part.ParagraphProperties, "pStyle") when _paragraphs.Count > 0:
                _paragraphs.Peek().Style = Attribute(xml, "val");
                break;
            case (Part.Other, "numId") when _paragraphs.Count > 0:
                _paragraphs.Peek().List = Number(xml);
                break;
            case (Part.Other, "ilvl") when _paragraphs.Count > 0:
                _paragraphs.Peek().Level = Number(xml);
                break;
            case (Part.RowProperties, "gridBefore") when Number(xml) is { } columns and > 0:
                form.StartCell();
                form.EndCell(columns, 1, continuesAbove: true);
                break;
            case (Part.CellProperties, "gridSpan"):
                _cells.Peek().Columns = Math.Max(Number(xml) ?? 1, 1);
                break;
            case (Part.CellProperties, "vMerge" or "hMerge"):
                _cells.Peek().Continues = Attribute(xml, "val") != "restart";
                break;
        }
    }

    private void StartMark(XmlReader xml)
    {
        if (xml.LocalName == "fldChar")
        {
            _fields.Change(Attribute(xml, "fldCharType"));
        }
        else if (IsVisible)
        {
            switch (xml.LocalName)
            {
                // In a table of contents the tab is the row of dots before the page's number.
                case "tab" or "ptab":
                    form.Write(_fields.IsInTableOfContents ? "……" : " ");
                    break;
                case "noBreakHyphen":
                    form.Write("-");
                    break;
                case "sym":
                    WriteSymbol(xml);
                    break;
                default:
                    form.BreakLine();
                    break;
            }
        }
    }

    // The font Symbol has its signs in the private area; those that stand with amounts and targets have characters of their own.
    private void WriteSymbol(XmlReader xml)
    {
        if (ushort.TryParse(Attribute(xml, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code))
        {
            var isSymbolFont = Attribute(xml, "font") == "Symbol";
            var sign = (isSymbolFont, code & 0xff) switch
            {
                (true, 0xa3) => '≤',
                (true, 0xb3) => '≥',
                (true, 0xb1) => '±',
                (true, 0xb4) => '×',
                _ => (char)code,
            };
            form.Write([sign]);
        }
    }

    private void Characters(XmlReader xml)
    {
        if (Parent == Part.Instruction)
        {
            _fields.AddCode(xml);
        }
        if (Parent != Part.Text || !IsVisible)
        {
            return;
        }
        int read;
        while ((read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            form.Write(_buffer.AsSpan(0, read));
        }
    }

    private void End(Part part)
    {
        switch (part)
        {
            case Part.Paragraph:
                EndParagraph(_paragraphs.Pop());
                break;
            case Part.Run:
                _hidden = false;
                break;
            case Part.SimpleField:
                _fields.End();
                break;
            case Part.Table:
                form.EndTable();
                break;
            case Part.Row:
                form.EndRow(_rows.Pop().IsDeleted);
                break;
            case Part.Cell:
                var cell = _cells.Pop();
                form.EndCell(cell.Columns, 1, cell.Continues);
                break;
            case Part.TextBox:
                form.EndBeside();
                break;
        }
    }

    private void EndParagraph(Paragraph paragraph)
    {
        _fields.EndCodes();
        var number = numbering.Next(paragraph.List, paragraph.Level, paragraph.Style);
        if (paragraph.GoesOn)
        {
            return;
        }
        if (form.IsBlank)
        {
            form.EndParagraph();
            form.EmptyLine();
            return;
        }
        form.WriteInFront(number);
        form.EndParagraph();
    }

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, Transitional) ?? xml.GetAttribute(name, Strict);

    private static int? Number(XmlReader xml) =>
        int.TryParse(Attribute(xml, "val"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Paragraph
    {
        public string? Style { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }

        /// <summary>Whether its mark was deleted, so that the next paragraph goes on with it.</summary>
        public bool GoesOn { get; set; }
    }

    private sealed class Row
    {
        public bool IsDeleted { get; set; }
    }

    private sealed class Cell
    {
        public int Columns { get; set; } = 1;

        public bool Continues { get; set; }
    }
}
