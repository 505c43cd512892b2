using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>One document being read: hands each paragraph and each row to the reader that knows it.</summary>
internal sealed class Reading
{
    /// <summary>Captions and statements of nothing are short.</summary>
    private const int LongestAside = 200;

    private readonly TextLines _lines;
    private readonly bool _hasPages;
    private readonly PageNumbers _pageNumbers;
    private readonly DocumentIdentity _identity;
    private readonly ReadingNotes _notes = new();
    private readonly BudgetLines _budget;
    private readonly Categories _categories;
    private readonly BudgetTables _tables;
    private readonly StatedChanges _changes;
    private readonly BudgetSentences _sentences;
    private readonly Units _units;
    private readonly UnitList _unitList;
    private readonly ProjectTables _projects;
    private readonly ProcurementTable _procurement;
    private readonly AssetTables _assets;
    private readonly DutyTable _duties;
    private readonly ProseSections _prose;
    private readonly LineUses _uses;
    private readonly SectionMap _map;

    private OpenSection _section = new(SectionKind.Preface, Numbering.None, 1);
    private TableKind? _table;
    private UnitsTable? _unitsTable;
    private MoneyUnit? _caption;

    /// <summary>Whether the current page is the table of contents, whose lines are no headings.</summary>
    private bool _inContents;

    public Reading(TextLines lines, DocumentIdentity identity)
    {
        _lines = lines;
        _hasPages = lines.All.Contains('\f');
        _identity = identity;
        _budget = new BudgetLines(lines, _notes);
        _categories = new Categories(lines, _notes);
        _pageNumbers = new PageNumbers(lines);
        _tables = new BudgetTables(lines, _pageNumbers, _budget, _categories, identity.Year, _notes);
        _changes = new StatedChanges(lines, identity.Year, _notes);
        _sentences = new BudgetSentences(lines, _budget, _changes, new CategorySentences(_budget, _categories, _notes), identity.Year, _notes);
        _units = new Units(lines, _notes);
        _unitList = new UnitList(lines, _units, _notes);
        _projects = new ProjectTables(lines, _units, _notes);
        _procurement = new ProcurementTable(lines, _budget, identity.Year, _notes);
        _assets = new AssetTables(lines, _notes);
        _uses = new LineUses(lines);
        _duties = new DutyTable(lines, _uses, _notes);
        _prose = new ProseSections(lines, _uses, _notes);
        _map = new SectionMap(lines);
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
        _tables.Read();
        var blocks = new Blocks(_lines);
        while (blocks.TryRead(out var block))
        {
            if (block.CellsLeftOut > 0)
            {
                _notes.Add(block.LineStart, block.LineEnd, "A row has more cells than any table of a budget; it is not read.");
            }
            else if (block.Row is not { } row)
            {
                ReadParagraph(block.LineStart, block.LineEnd);
            }
            else if (_tables.Covers(row.LineStart))
            {
                _table = null;
                _projects.End();
                _uses.Mark(row, LineUse.Furniture);
            }
            else if (row.Count == 1 && _table is null && !_projects.IsOpen)
            {
                ReadParagraph(block.LineStart, block.LineEnd);
            }
            else
            {
                _section.HasContent = true;
                _section.LastLine = row.LineEnd;
                ReadRow(row);
            }
        }
        LeaveSection();
        _projects.End();
        _projects.LinkUnits();
        _procurement.Link(_units, _projects.Projects);
        _prose.End();
        _assets.End(_prose.Assets.InDocumentOrder, _prose.Assets.AsOf);
        return Disclosed();
    }

    private DisclosedDocument Disclosed()
    {
        if (!_budget.Any && _units.Count == 0 && _projects.Projects.Count == 0 && _procurement.Count == 0 && _assets.Table is null)
        {
            throw new DocumentReadException(
                1,
                $"Nothing of a budget is recognised: no amount, unit, project, procurement or asset in lines 1 to {_lines.Count}. "
                + $"Line 1 reads {ReadingNotes.Token(_lines[1])}. Give a department's budget as text.");
        }
        var leaves = Leaves().ToList();
        var coverage = _uses.Report(leaves, _notes.InDocumentOrder());
        return new DisclosedDocument
        {
            Title = _identity.Title,
            DepartmentName = _identity.DepartmentName ?? DocumentIdentity.DepartmentOf(_units.InDocumentOrder()),
            Year = _identity.Year,
            Kind = _identity.Kind,
            LineCount = _lines.Count,
            AgencyOperatingExpenseUses = _sentences.AgencyOperatingExpenseUses,
            Lines = _budget.InDocumentOrder(),
            Units = _units.InDocumentOrder(),
            Projects = _projects.Projects,
            ProcurementLines = _procurement.Lines,
            AssetTable = _assets.Table,
            Responsibilities = _prose.Responsibilities.InDocumentOrder,
            Activities = _duties.InDocumentOrder,
            PerformanceGoals = _prose.Goals.InDocumentOrder,
            Statements = _prose.Statements.InDocumentOrder,
            GlossaryTerms = _prose.Glossary.Terms,
            Classifications = _categories.With(_prose.Glossary.Classifications),
            Sections = _map.Of(Rows(leaves), coverage),
            Coverage = coverage,
            ReportedChanges = _changes.InDocumentOrder(),
            Notes = _notes.InDocumentOrder(),
        };
    }

    /// <summary>The facts that hold no other facts: of these the lines are accounted for one by one.</summary>
    private IEnumerable<Sourced> Leaves() =>
    [
        .. _budget.InDocumentOrder(),
        .. _units.InDocumentOrder(),
        .. _projects.Projects.SelectMany(project => (IEnumerable<Sourced>)[.. project.Schedule, .. project.Goals, .. project.Indicators]),
        .. _procurement.Lines,
        .. _assets.Table is { } assetTable ? assetTable.Lines : [],
        .. _duties.InDocumentOrder,
        .. _duties.InDocumentOrder.SelectMany(activity => activity.Indicators),
        .. _changes.InDocumentOrder(),
        .. _prose.Facts,
    ];

    /// <summary>What a section counts: the rows with an identity of their own, and the categories that are named.</summary>
    private IEnumerable<Sourced> Rows(IEnumerable<Sourced> leaves) =>
    [
        .. leaves.Where(leaf => leaf is Fact or DisclosedClassification),
        .. _projects.Projects,
        .. _assets.Table is { } assetTable ? (IEnumerable<Sourced>)[assetTable] : [],
    ];

    private void ReadParagraph(int first, int last)
    {
        _table = null;
        var start = first;
        for (var line = first; line <= last; line++)
        {
            _inContents = (_inContents && _lines[line] is not ['\f', ..]) || IsContents(line);
            if (_tables.Covers(line) || _inContents || _pageNumbers.Is(line))
            {
                ReadText(start, line - 1);
                start = line + 1;
                // Contents, page numbers, titles and headers; the rows are facts, whatever is marked here.
                _uses.Mark(line, LineUse.Furniture);
            }
            else if (Sections.TryReadProjectHeading(_lines[line], out var name, out var numbering))
            {
                ReadText(start, line - 1);
                start = line + 1;
                _uses.Mark(line, LineUse.Heading);
                _projects.Begin(name, line, isCertain: numbering != Numbering.None);
                _projects.UseUnit(_caption);
            }
            else if (Sections.TryReadHeading(_lines[line], out var heading) && Begins(heading))
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
        _lines[line].Length < LongestAside && Wording.Fold(_lines[line]) == Vocabulary.Contents && _hasPages;

    /// <summary>Whether a heading begins a section here: a term of the glossary, numbered below its heading, does not, nor do unknown headings in prose that states no amounts.</summary>
    private bool Begins(Heading heading) => heading.Kind == SectionKind.Unknown
        ? Vocabulary.AmountSections.Contains(_section.Kind)
        : _section.Kind != SectionKind.Glossary || heading.Numbering <= _section.Numbering || heading.Numbering == Numbering.None;

    private void EnterSection(Heading heading, int line)
    {
        LeaveSection();
        _projects.End();
        _assets.Leave();
        _prose.End();
        _unitList.Begin();
        _map.Begin(heading.Kind, line);
        if (heading.Kind != SectionKind.Unknown)
        {
            _uses.Mark(line, LineUse.Heading);
        }
        _caption = null;
        _section = new OpenSection(heading.Kind, heading.Numbering, line) { FactsBefore = FactsOf(heading.Kind) };
    }

    /// <summary>A section that should state facts and states none has not been understood.</summary>
    private void LeaveSection()
    {
        if (_section is { HasContent: true, SaysNothing: false } && FactsOf(_section.Kind) is >= 0 and var facts && facts == _section.FactsBefore)
        {
            _notes.Add(_section.Line, _section.LastLine, $"Nothing was understood under the heading {ReadingNotes.Token(_lines[_section.Line])}.");
        }
    }

    /// <summary>How many facts of a section's kind are known; -1 for sections that need not state any.</summary>
    private int FactsOf(SectionKind kind) => kind switch
    {
        SectionKind.Revenue or SectionKind.Expenditure or SectionKind.AgencyOperatingExpenses or SectionKind.ThreePublicExpenses => _budget.Count,
        SectionKind.Procurement => _budget.Count + _procurement.Count,
        SectionKind.Assets => (_assets.Table?.Lines.Count ?? 0) + _prose.Assets.InDocumentOrder.Count,
        SectionKind.Projects => _projects.Projects.Count,
        _ => -1,
    };

    private void ReadText(int first, int last)
    {
        if (first > last)
        {
            return;
        }
        _section.HasContent = true;
        _section.LastLine = last;
        var understood = false;
        for (var line = first; line <= last; line++)
        {
            understood |= ReadBesideTables(line);
        }
        _prose.Read(_section.Kind, first, last);
        if (_section.Kind == SectionKind.Institutions)
        {
            _unitList.Read(first, last);
        }
        if (Vocabulary.AmountSections.Contains(_section.Kind))
        {
            _sentences.Read(first, last);
        }
        else if (_projects.HasRows && !understood)
        {
            _notes.Add(first, last, "A text among the tables of projects is not read.");
        }
    }

    /// <summary>What a line of text can say of the table beside it, or of a section without facts.</summary>
    /// <returns>Whether it said any of that.</returns>
    private bool ReadBesideTables(int line)
    {
        if (_lines[line].Length > LongestAside)
        {
            return false;
        }
        var folded = Wording.Fold(_lines[line]);
        if (_identity.Title is { } title && Wording.Trim(Sections.WithoutFieldCodes(_lines[line])).SequenceEqual(title))
        {
            _uses.Mark(line, LineUse.Heading);
        }
        var isCaption = Amounts.TryReadCaption(folded, out var unit);
        if (isCaption)
        {
            _caption = unit;
            _projects.UseUnit(unit);
            _uses.Mark(line, LineUse.Furniture);
        }
        var saysNothing = Array.Exists(Vocabulary.NothingWords, word => folded.Contains(word, StringComparison.Ordinal));
        _section.SaysNothing |= saysNothing;
        var isOfAssets = _assets.ReadText(line);
        if (isOfAssets)
        {
            _uses.AddFact(line, line);
        }
        return isOfAssets || isCaption || saysNothing;
    }

    private void ReadRow(TableRow row)
    {
        if (_table == TableKind.Procurement && _procurement.TrySplitHeader(row))
        {
            _uses.Mark(row, LineUse.Furniture);
            return;
        }
        if (row.IsBlank)
        {
            if (_table is null)
            {
                _projects.ReadBlank(row);
            }
            return;
        }
        if (BeginsTable(row))
        {
            return;
        }
        if (ProjectTables.Recognises(row) || (_table is null && _projects.IsOpen))
        {
            _table = null;
            _uses.Mark(row, LineUse.Fact);
            _projects.Read(row);
            return;
        }
        if (_table is not null)
        {
            // Rows that state nothing of their own are subtotals and empty totals; the others are facts, whatever is marked here.
            _uses.Mark(row, LineUse.Furniture);
        }
        switch (_table)
        {
            case TableKind.Units:
                _unitsTable!.Read(row);
                break;
            case TableKind.Procurement:
                _procurement.Read(row);
                break;
            case TableKind.Assets:
                _assets.Read(row);
                break;
            case TableKind.Duties:
                _duties.Read(row);
                break;
            case null:
                _notes.Add(row.LineStart, row.LineEnd, "A row of a table whose header is not known.");
                break;
        }
    }

    private bool BeginsTable(TableRow row)
    {
        if (UnitsTable.HeaderOf(row) is { } unitColumns)
        {
            _table = TableKind.Units;
            _unitsTable = new UnitsTable(unitColumns, _units, _notes);
            _notes.AddUnknownColumns(unitColumns, "units", row);
        }
        else if (ProcurementTable.HeaderOf(row) is { } procurementColumns)
        {
            _table = TableKind.Procurement;
            _procurement.Begin(procurementColumns, row, _caption);
        }
        else if (AssetTables.HeaderOf(row) is { } assetColumns)
        {
            _table = TableKind.Assets;
            _assets.Begin(assetColumns, row, _caption);
        }
        else if (DutyTable.HeaderOf(row) is { } dutyColumns)
        {
            _table = TableKind.Duties;
            _duties.Begin(dutyColumns, row, _caption);
        }
        else
        {
            return false;
        }
        _uses.Mark(row, LineUse.Furniture);
        _projects.End();
        return true;
    }
}
