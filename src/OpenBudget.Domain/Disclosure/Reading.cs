using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>One document being read: hands each paragraph and each row to the reader that knows it.</summary>
internal sealed class Reading
{
    /// <summary>Captions and statements of nothing are short.</summary>
    private const int LongestAside = 200;

    private readonly TextLines lines;
    private readonly bool hasPages;
    private readonly PageNumbers pageNumbers;
    private readonly DocumentIdentity identity;
    private readonly ReadingNotes notes = new();
    private readonly BudgetLines budget;
    private readonly Categories categories;
    private readonly BudgetTables tables;
    private readonly StatedChanges changes;
    private readonly BudgetSentences sentences;
    private readonly Units units;
    private readonly UnitList unitList;
    private readonly ProjectTables projects;
    private readonly ProcurementTable procurement;
    private readonly AssetTables assets;
    private readonly DutyTable duties;
    private readonly ProseSections prose;
    private readonly LineUses uses;
    private readonly SectionMap map;

    private OpenSection section = new(SectionKind.Preface, Numbering.None, 1);
    private TableKind? table;
    private UnitsTable? unitsTable;
    private MoneyUnit? caption;

    /// <summary>Whether the current page is the table of contents, whose lines are no headings.</summary>
    private bool inContents;

    public Reading(TextLines lines, DocumentIdentity identity)
    {
        this.lines = lines;
        hasPages = lines.All.Contains('\f');
        this.identity = identity;
        budget = new BudgetLines(lines, notes);
        categories = new Categories(lines, notes);
        pageNumbers = new PageNumbers(lines);
        tables = new BudgetTables(lines, pageNumbers, budget, categories, identity.Year, notes);
        changes = new StatedChanges(lines, identity.Year, notes);
        sentences = new BudgetSentences(lines, budget, changes, new CategorySentences(budget, categories, notes), identity.Year, notes);
        units = new Units(lines, notes);
        unitList = new UnitList(lines, units, notes);
        projects = new ProjectTables(lines, units, notes);
        procurement = new ProcurementTable(lines, budget, identity.Year, notes);
        assets = new AssetTables(lines, notes);
        uses = new LineUses(lines);
        duties = new DutyTable(lines, uses, notes);
        prose = new ProseSections(lines, uses, notes);
        map = new SectionMap(lines);
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
        tables.Read();
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
            else if (tables.Covers(row.LineStart))
            {
                table = null;
                projects.End();
                uses.Mark(row, LineUse.Furniture);
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
        prose.End();
        assets.End(prose.Assets.InDocumentOrder, prose.Assets.AsOf);
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
        var leaves = Leaves().ToList();
        var coverage = uses.Report(leaves, notes.InDocumentOrder());
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
            Responsibilities = prose.Responsibilities.InDocumentOrder,
            Activities = duties.InDocumentOrder,
            PerformanceGoals = prose.Goals.InDocumentOrder,
            Statements = prose.Statements.InDocumentOrder,
            GlossaryTerms = prose.Glossary.Terms,
            Classifications = categories.With(prose.Glossary.Classifications),
            Sections = map.Of(Rows(leaves), coverage),
            Coverage = coverage,
            ReportedChanges = changes.InDocumentOrder(),
            Notes = notes.InDocumentOrder(),
        };
    }

    /// <summary>The facts that hold no other facts: of these the lines are accounted for one by one.</summary>
    private IEnumerable<Sourced> Leaves() =>
    [
        .. budget.InDocumentOrder(),
        .. units.InDocumentOrder(),
        .. projects.Projects.SelectMany(project => (IEnumerable<Sourced>)[.. project.Schedule, .. project.Goals, .. project.Indicators]),
        .. procurement.Lines,
        .. assets.Table is { } assetTable ? assetTable.Lines : [],
        .. duties.InDocumentOrder,
        .. duties.InDocumentOrder.SelectMany(activity => activity.Indicators),
        .. changes.InDocumentOrder(),
        .. prose.Facts,
    ];

    /// <summary>What a section counts: the rows with an identity of their own, and the categories that are named.</summary>
    private IEnumerable<Sourced> Rows(IEnumerable<Sourced> leaves) =>
    [
        .. leaves.Where(leaf => leaf is Fact or DisclosedClassification),
        .. projects.Projects,
        .. assets.Table is { } assetTable ? (IEnumerable<Sourced>)[assetTable] : [],
    ];

    private void ReadParagraph(int first, int last)
    {
        table = null;
        var start = first;
        for (var line = first; line <= last; line++)
        {
            inContents = (inContents && lines[line] is not ['\f', ..]) || IsContents(line);
            if (tables.Covers(line) || inContents || pageNumbers.Is(line))
            {
                ReadText(start, line - 1);
                start = line + 1;
                // Contents, page numbers, titles and headers; the rows are facts, whatever is marked here.
                uses.Mark(line, LineUse.Furniture);
            }
            else if (Sections.TryReadProjectHeading(lines[line], out var name, out var numbering))
            {
                ReadText(start, line - 1);
                start = line + 1;
                uses.Mark(line, LineUse.Heading);
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

    /// <summary>Whether a table of contents begins; only a text made of pages tells where it ends.</summary>
    private bool IsContents(int line) =>
        lines[line].Length < LongestAside && Wording.Fold(lines[line]) == Vocabulary.Contents && hasPages;

    /// <summary>Whether a heading begins a section here: a term of the glossary, numbered below its heading, does not, nor do unknown headings in prose that states no amounts.</summary>
    private bool Begins(Heading heading) => heading.Kind == SectionKind.Unknown
        ? Vocabulary.AmountSections.Contains(section.Kind)
        : section.Kind != SectionKind.Glossary || heading.Numbering <= section.Numbering || heading.Numbering == Numbering.None;

    private void EnterSection(Heading heading, int line)
    {
        LeaveSection();
        projects.End();
        assets.Leave();
        prose.End();
        unitList.Begin();
        map.Begin(heading.Kind, line);
        if (heading.Kind != SectionKind.Unknown)
        {
            uses.Mark(line, LineUse.Heading);
        }
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
        SectionKind.Assets => (assets.Table?.Lines.Count ?? 0) + prose.Assets.InDocumentOrder.Count,
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
        prose.Read(section.Kind, first, last);
        if (section.Kind == SectionKind.Institutions)
        {
            unitList.Read(first, last);
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
        if (identity.Title is { } title && Wording.Trim(Sections.WithoutFieldCodes(lines[line])).SequenceEqual(title))
        {
            uses.Mark(line, LineUse.Heading);
        }
        var isCaption = Amounts.TryReadCaption(folded, out var unit);
        if (isCaption)
        {
            caption = unit;
            projects.UseUnit(unit);
            uses.Mark(line, LineUse.Furniture);
        }
        var saysNothing = Array.Exists(Vocabulary.NothingWords, word => folded.Contains(word, StringComparison.Ordinal));
        section.SaysNothing |= saysNothing;
        var isOfAssets = assets.ReadText(line);
        if (isOfAssets)
        {
            uses.AddFact(line, line);
        }
        return isOfAssets || isCaption || saysNothing;
    }

    private void ReadRow(TableRow row)
    {
        if (table == TableKind.Procurement && procurement.TrySplitHeader(row))
        {
            uses.Mark(row, LineUse.Furniture);
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
            uses.Mark(row, LineUse.Fact);
            projects.Read(row);
            return;
        }
        if (table is not null)
        {
            // Rows that state nothing of their own are subtotals and empty totals; the others are facts, whatever is marked here.
            uses.Mark(row, LineUse.Furniture);
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
            case TableKind.Duties:
                duties.Read(row);
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
        else if (DutyTable.HeaderOf(row) is { } dutyColumns)
        {
            table = TableKind.Duties;
            duties.Begin(dutyColumns, row, caption);
        }
        else
        {
            return false;
        }
        uses.Mark(row, LineUse.Furniture);
        projects.End();
        return true;
    }
}
