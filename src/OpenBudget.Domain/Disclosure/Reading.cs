namespace OpenBudget.Domain.Disclosure;

/// <summary>One document being read: hands each paragraph and each row to the reader that knows it.</summary>
internal sealed class Reading
{
    /// <summary>Captions and statements of nothing are short.</summary>
    private const int LongestAside = 200;

    private readonly TextLines lines;
    private readonly DocumentIdentity identity;
    private readonly ReadingNotes notes = new();
    private readonly BudgetLines budget;
    private readonly BudgetSentences sentences;
    private readonly Units units;
    private readonly ProjectTables projects;
    private readonly ProcurementTable procurement;
    private readonly AssetTables assets;

    private OpenSection section = new(SectionKind.Preface, Numbering.None, 1);
    private TableKind? table;
    private UnitsTable? unitsTable;
    private MoneyUnit? caption;

    public Reading(TextLines lines, DocumentIdentity identity)
    {
        this.lines = lines;
        this.identity = identity;
        budget = new BudgetLines(lines, notes);
        sentences = new BudgetSentences(lines, budget, identity.Year, notes);
        units = new Units(lines, notes);
        projects = new ProjectTables(lines, units, notes);
        procurement = new ProcurementTable(lines, budget, identity.Year, notes);
        assets = new AssetTables(lines, notes);
    }

    /// <summary>The section that the current line belongs to.</summary>
    private sealed class OpenSection(SectionKind kind, Numbering numbering, int line)
    {
        public SectionKind Kind { get; } = kind;

        public Numbering Numbering { get; } = numbering;

        public int Line { get; } = line;

        /// <summary>The last line that is not empty.</summary>
        public int LastLine { get; set; } = line;

        public bool HasContent { get; set; }

        /// <summary>Whether the section says that there is nothing to state.</summary>
        public bool SaysNothing { get; set; }

        /// <summary>How many facts of the section's kind were known when it began.</summary>
        public int FactsBefore { get; init; }
    }

    public DisclosedDocument Read()
    {
        var blocks = new Blocks(lines);
        while (blocks.TryRead(out var block))
        {
            if (block.CellsLeftOut > 0)
            {
                notes.Add(block.LineStart, block.LineEnd, "A row has more cells than any table of a budget; it is not read.");
            }
            else if (block.Row is not { } row)
            {
                ReadParagraph(block.LineStart, block.LineEnd);
            }
            else if (row.Count == 1 && table is null && !projects.IsOpen)
            {
                ReadParagraph(block.LineStart, block.LineEnd);
            }
            else
            {
                section.HasContent = true;
                section.LastLine = row.LineEnd;
                ReadRow(row);
            }
        }
        LeaveSection();
        projects.End();
        projects.LinkUnits();
        procurement.Link(units, projects.Projects);
        assets.End();
        return Disclosed();
    }

    private DisclosedDocument Disclosed()
    {
        if (!budget.Any && units.Count == 0 && projects.Projects.Count == 0 && procurement.Count == 0 && assets.Table is null)
        {
            throw new DocumentReadException(
                1,
                $"Nothing of a budget is recognised: no amount, unit, project, procurement or asset in lines 1 to {lines.Count}. "
                + $"Line 1 reads {ReadingNotes.Token(lines[1])}. Give a department's budget as text.");
        }
        return new DisclosedDocument
        {
            Title = identity.Title,
            DepartmentName = identity.DepartmentName ?? DocumentIdentity.DepartmentOf(units.InDocumentOrder()),
            Year = identity.Year,
            Kind = identity.Kind,
            LineCount = lines.Count,
            AgencyOperatingExpenseUses = sentences.AgencyOperatingExpenseUses,
            Lines = budget.InDocumentOrder(),
            Units = units.InDocumentOrder(),
            Projects = projects.Projects,
            ProcurementLines = procurement.Lines,
            AssetTable = assets.Table,
            Notes = notes.InDocumentOrder(),
        };
    }

    private void ReadParagraph(int first, int last)
    {
        table = null;
        var start = first;
        for (var line = first; line <= last; line++)
        {
            if (Sections.TryReadProjectHeading(lines[line], out var name, out var numbering))
            {
                ReadText(start, line - 1);
                start = line + 1;
                projects.Begin(name, line, isCertain: numbering != Numbering.None);
                projects.UseUnit(caption);
            }
            else if (Sections.TryReadHeading(lines[line], out var heading) && Begins(heading))
            {
                ReadText(start, line - 1);
                start = line + 1;
                EnterSection(heading, line);
            }
        }
        ReadText(start, last);
    }

    /// <summary>Whether a heading begins a section here: a term of the glossary, numbered below its heading, does not, nor do unknown headings in prose that states no amounts.</summary>
    private bool Begins(Heading heading) => heading.Kind == SectionKind.Unknown
        ? Vocabulary.AmountSections.Contains(section.Kind)
        : section.Kind != SectionKind.Glossary || heading.Numbering <= section.Numbering || heading.Numbering == Numbering.None;

    private void EnterSection(Heading heading, int line)
    {
        LeaveSection();
        projects.End();
        assets.Leave();
        caption = null;
        section = new OpenSection(heading.Kind, heading.Numbering, line) { FactsBefore = FactsOf(heading.Kind) };
    }

    /// <summary>A section that should state facts and states none has not been understood.</summary>
    private void LeaveSection()
    {
        if (section is { HasContent: true, SaysNothing: false } && FactsOf(section.Kind) is >= 0 and var facts && facts == section.FactsBefore)
        {
            notes.Add(section.Line, section.LastLine, $"Nothing was understood under the heading {ReadingNotes.Token(lines[section.Line])}.");
        }
    }

    /// <summary>How many facts of a section's kind are known; -1 for sections that need not state any.</summary>
    private int FactsOf(SectionKind kind) => kind switch
    {
        SectionKind.Revenue or SectionKind.Expenditure or SectionKind.AgencyOperatingExpenses or SectionKind.ThreePublicExpenses => budget.Count,
        SectionKind.Procurement => budget.Count + procurement.Count,
        SectionKind.Assets => assets.Table?.Lines.Count ?? 0,
        SectionKind.Projects => projects.Projects.Count,
        _ => -1,
    };

    private void ReadText(int first, int last)
    {
        if (first > last)
        {
            return;
        }
        section.HasContent = true;
        section.LastLine = last;
        var understood = false;
        for (var line = first; line <= last; line++)
        {
            understood |= ReadBesideTables(line);
        }
        if (Vocabulary.AmountSections.Contains(section.Kind))
        {
            sentences.Read(first, last);
        }
        else if (projects.HasRows && !understood)
        {
            notes.Add(first, last, "A text among the tables of projects is not read.");
        }
    }

    /// <summary>What a line of text can say of the table beside it, or of a section without facts.</summary>
    /// <returns>Whether it said any of that.</returns>
    private bool ReadBesideTables(int line)
    {
        if (lines[line].Length > LongestAside)
        {
            return false;
        }
        var folded = Wording.Fold(lines[line]);
        var isCaption = Amounts.TryReadCaption(folded, out var unit);
        if (isCaption)
        {
            caption = unit;
            projects.UseUnit(unit);
        }
        var saysNothing = Array.Exists(Vocabulary.NothingWords, word => folded.Contains(word, StringComparison.Ordinal));
        section.SaysNothing |= saysNothing;
        return assets.ReadText(line) || isCaption || saysNothing;
    }

    private void ReadRow(TableRow row)
    {
        if (table == TableKind.Procurement && procurement.TrySplitHeader(row))
        {
            return;
        }
        if (row.IsBlank)
        {
            if (table is null)
            {
                projects.ReadBlank(row);
            }
            return;
        }
        if (BeginsTable(row))
        {
            return;
        }
        if (ProjectTables.Recognises(row) || (table is null && projects.IsOpen))
        {
            table = null;
            projects.Read(row);
            return;
        }
        switch (table)
        {
            case TableKind.Units:
                unitsTable!.Read(row);
                break;
            case TableKind.Procurement:
                procurement.Read(row);
                break;
            case TableKind.Assets:
                assets.Read(row);
                break;
            case null:
                notes.Add(row.LineStart, row.LineEnd, "A row of a table whose header is not known.");
                break;
        }
    }

    private bool BeginsTable(TableRow row)
    {
        if (UnitsTable.HeaderOf(row) is { } unitColumns)
        {
            table = TableKind.Units;
            unitsTable = new UnitsTable(unitColumns, units, notes);
            notes.AddUnknownColumns(unitColumns, "units", row);
        }
        else if (ProcurementTable.HeaderOf(row) is { } procurementColumns)
        {
            table = TableKind.Procurement;
            procurement.Begin(procurementColumns, row, caption);
        }
        else if (AssetTables.HeaderOf(row) is { } assetColumns)
        {
            table = TableKind.Assets;
            assets.Begin(assetColumns, row, caption);
        }
        else if (IsDuties(row))
        {
            table = TableKind.Duties;
        }
        else
        {
            return false;
        }
        projects.End();
        return true;
    }

    private static bool IsDuties(TableRow row)
    {
        var known = 0;
        for (var cell = 0; cell < row.Count; cell++)
        {
            known += Vocabulary.DutyColumns.Contains(row.Label(cell)) ? 1 : 0;
        }
        return known >= 2;
    }
}
