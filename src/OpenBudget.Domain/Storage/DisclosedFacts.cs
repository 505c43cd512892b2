using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Turns what the reader found into rows: keys, numbers and references. A new kind of fact is added here and nowhere else.</summary>
internal sealed class DisclosedFacts
{
    private readonly Budget _budget;
    private readonly Document _document;
    private readonly FactTable<BudgetUnit> _units;
    private readonly FactTable<BudgetLine> _lines;
    private readonly FactTable<Project> _projects;
    private readonly FactTable<Indicator> _indicators;
    private readonly FactTable<ProcurementLine> _procurement;
    private readonly FactTable<AssetTable> _assetTables;
    private readonly FactTable<AssetLine> _assetLines;

    public DisclosedFacts(BudgetDbContext database, Budget budget, Document document)
    {
        _budget = budget;
        _document = document;
        Tables =
        [
            _units = new(database, document),
            _lines = new(database, document),
            _projects = new(database, document),
            _indicators = new(database, document),
            _procurement = new(database, document),
            _assetTables = new(database, document),
            _assetLines = new(database, document),
        ];
    }

    /// <summary>The kinds of facts, what is referred to before what refers to it.</summary>
    private IReadOnlyList<FactTable> Tables { get; }

    /// <summary>How many facts the document stated before.</summary>
    public int CountBefore => Tables.Sum(t => t.CountBefore);

    /// <summary>How many it states now.</summary>
    public int Count => Tables.Sum(t => t.Count);

    /// <summary>Enters all facts.</summary>
    /// <param name="disclosed">What the reader found.</param>
    /// <param name="budgets">The row numbers of the department's budgets, by year.</param>
    public void Enter(DisclosedDocument disclosed, IReadOnlyDictionary<int, int> budgets)
    {
        foreach (var unit in disclosed.Units)
        {
            EnterUnit(unit);
        }

        foreach (var line in disclosed.Lines)
        {
            EnterLine(line, budgets);
        }

        foreach (var project in disclosed.Projects)
        {
            EnterProject(project);
        }

        foreach (var line in disclosed.ProcurementLines)
        {
            EnterProcurement(line);
        }

        if (disclosed.AssetTable is { } table)
        {
            EnterAssets(table);
        }
    }

    /// <summary>Replaces the rows that the document had by those that were entered.</summary>
    public void Replace()
    {
        foreach (var table in Tables.Reverse())
        {
            table.DeleteEarlier();
        }

        foreach (var table in Tables)
        {
            table.AddEntered();
        }
    }

    private void EnterUnit(BudgetUnit unit)
    {
        unit.Year = _document.Year;
        unit.BudgetId = _budget.Id;
        _units.Enter(unit, n => NaturalKeys.BudgetUnit(_budget.Key, unit.Year, unit.Name, n));
    }

    private void EnterLine(BudgetLine line, IReadOnlyDictionary<int, int> budgets)
    {
        line.BudgetId = budgets.TryGetValue(line.Year, out var budget) ? budget : null;
        line.Preferred = false;
        Number(line.Absences);
        _lines.Enter(line, n => NaturalKeys.BudgetLine(_document.Key, line.Year, line.Measure, line.Origin, n));
    }

    private void EnterProject(Project project)
    {
        project.Year = _document.Year;
        project.BudgetId = _budget.Id;
        project.BudgetUnitId = Entered(project.BudgetUnit)?.Id;
        Number(project.Absences);
        for (var i = 0; i < project.Schedule.Count; i++)
        {
            project.Schedule[i].Ordinal = i + 1;
            project.Schedule[i].DocumentId = _document.Id;
        }

        for (var i = 0; i < project.Goals.Count; i++)
        {
            project.Goals[i].Number = i + 1;
            project.Goals[i].DocumentId = _document.Id;
        }

        _projects.Enter(
            project,
            n => NaturalKeys.Project(_budget.Key, project.Year, project.Code, project.BudgetUnit?.Key, project.Name, n));

        foreach (var indicator in project.Indicators)
        {
            indicator.Year = _document.Year;
            indicator.BudgetId = _budget.Id;
            Number(indicator.Absences);
            _indicators.Enter(
                indicator,
                n => NaturalKeys.Indicator(project.Key, indicator.Year, indicator.Kind, indicator.KindLabel, indicator.Name, n));
        }
    }

    private void EnterProcurement(ProcurementLine line)
    {
        line.Year = _document.Year;
        line.BudgetId = _budget.Id;
        line.BudgetUnitId = Entered(line.BudgetUnit)?.Id;
        line.ProjectId = Entered(line.Project)?.Id;
        Number(line.Absences);
        _procurement.Enter(line, n => NaturalKeys.ProcurementLine(_budget.Key, line.Year, line.ProjectName, line.Item, n));
    }

    private void EnterAssets(AssetTable table)
    {
        table.Year = _document.Year;
        table.BudgetId = _budget.Id;
        _assetTables.Enter(table, _ => NaturalKeys.AssetTable(_budget.Key, table.Year));
        foreach (var line in table.Lines)
        {
            line.Year = _document.Year;
            Number(line.Absences);
            _assetLines.Enter(line, n => NaturalKeys.AssetLine(table.Key, line.Year, line.Origin, line.Label, n));
        }

        foreach (var line in table.Lines)
        {
            line.ParentId = Entered(line.Parent)?.Id;
        }
    }

    private static void Number(List<Absence> absences)
    {
        for (var i = 0; i < absences.Count; i++)
        {
            absences[i].Ordinal = i + 1;
        }
    }

    // EF would follow the reference and store the stranger under number 0.
    private static T? Entered<T>(T? fact) where T : Fact => fact is null or { Id: > 0 }
        ? fact
        : throw new InvalidOperationException(
            $"A fact refers to a {typeof(T).Name} (lines {fact.LineStart} to {fact.LineEnd}) that is not among the document's own.");
}
