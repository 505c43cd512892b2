using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Turns what the reader found into rows: keys, numbers and references. A new kind of fact is added here and nowhere else.</summary>
internal sealed class DisclosedFacts
{
    private readonly Budget _budget;
    private readonly Document _document;
    private readonly ClassificationCatalogue _classifications;
    private readonly FactTable<BudgetUnit> _units;
    private readonly FactTable<BudgetLine> _lines;
    private readonly FactTable<Activity> _activities;
    private readonly FactTable<Project> _projects;
    private readonly FactTable<Indicator> _indicators;
    private readonly FactTable<ProcurementLine> _procurement;
    private readonly FactTable<AssetTable> _assetTables;
    private readonly FactTable<AssetLine> _assetLines;
    private readonly FactTable<Responsibility> _responsibilities;
    private readonly FactTable<PerformanceGoal> _goals;
    private readonly FactTable<Statement> _statements;
    private readonly FactTable<GlossaryTerm> _terms;
    private readonly FactTable<ReportedChange> _changes;

    public DisclosedFacts(BudgetDbContext database, Budget budget, Document document)
    {
        _budget = budget;
        _document = document;
        _classifications = new(database, document);
        Tables =
        [
            _units = new(database, document),
            _lines = new(database, document),
            _activities = new(database, document),
            _projects = new(database, document),
            _indicators = new(database, document),
            _procurement = new(database, document),
            _assetTables = new(database, document),
            _assetLines = new(database, document),
            _responsibilities = new(database, document),
            _goals = new(database, document),
            _statements = new(database, document),
            _terms = new(database, document),
            _changes = new(database, document),
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

        _classifications.Enter(disclosed.Classifications, disclosed.Lines);
        foreach (var line in disclosed.Lines)
        {
            EnterLine(line, budgets);
        }

        EnterActivities(disclosed.Activities);
        ProjectDuties.Tie(disclosed.Projects, disclosed.Activities);
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

        EnterProse(disclosed);
    }

    /// <summary>Replaces the rows that the document had by those that were entered.</summary>
    public void Replace()
    {
        foreach (var table in Tables.Reverse())
        {
            table.DeleteEarlier();
        }

        _classifications.Replace();
        foreach (var table in Tables)
        {
            table.AddEntered();
        }
    }

    /// <summary>The row numbers of the categories that the document names or named.</summary>
    public IReadOnlyCollection<int> Classifications => _classifications.Touched;

    /// <summary>Tidies what the document shares with others, once its rows are stored.</summary>
    /// <inheritdoc cref="ClassificationCatalogue.Settle"/>
    public void Settle(bool areNamed) => _classifications.Settle(areNamed);

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
        var classification = line.Classification is { } named ? _classifications.Entered(named) : null;
        line.ClassificationId = classification?.Id;

        // What the reader gave is a name for the row, not the row.
        line.Classification = null;
        Number(line.Absences);
        _lines.Enter(line, n => NaturalKeys.BudgetLine(_document.Key, line.Year, line.Measure, classification?.Key, line.Origin, n));
    }

    private void EnterActivities(IReadOnlyList<Activity> activities)
    {
        foreach (var activity in activities)
        {
            activity.Year = _document.Year;
            activity.BudgetId = _budget.Id;
            Number(activity.Absences);
            _activities.Enter(activity, n => NaturalKeys.Activity(_budget.Key, activity.Year, activity.Number, n));
            EnterIndicators(activity.Indicators, activity.Key);
        }

        foreach (var activity in activities)
        {
            activity.ParentId = Entered(activity.Parent)?.Id;
        }
    }

    private void EnterProject(Project project)
    {
        project.Year = _document.Year;
        project.BudgetId = _budget.Id;
        project.BudgetUnitId = Entered(project.BudgetUnit)?.Id;
        project.ActivityId = Entered(project.Activity)?.Id;
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

        EnterIndicators(project.Indicators, project.Key);
    }

    private void EnterIndicators(IEnumerable<Indicator> indicators, string ownerKey)
    {
        foreach (var indicator in indicators)
        {
            indicator.Year = _document.Year;
            indicator.BudgetId = _budget.Id;
            Number(indicator.Absences);
            for (var i = 0; i < indicator.Standards.Count; i++)
            {
                indicator.Standards[i].Ordinal = i + 1;
            }

            _indicators.Enter(
                indicator,
                n => NaturalKeys.Indicator(ownerKey, indicator.Year, indicator.Kind, indicator.KindLabel, indicator.Name, n));
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

    private void EnterProse(DisclosedDocument disclosed)
    {
        foreach (var responsibility in disclosed.Responsibilities)
        {
            responsibility.Year = _document.Year;
            _responsibilities.Enter(
                responsibility, n => NaturalKeys.Responsibility(_document.Key, responsibility.Year, responsibility.Organ, n));
        }

        foreach (var goal in disclosed.PerformanceGoals)
        {
            goal.Year = _document.Year;
            goal.BudgetId = _budget.Id;
            _goals.Enter(goal, n => NaturalKeys.PerformanceGoal(_document.Key, goal.Year, goal.Kind, goal.Section, goal.Number, n));
        }

        foreach (var statement in disclosed.Statements)
        {
            statement.Year = _document.Year;
            statement.BudgetId = _budget.Id;
            _statements.Enter(statement, n => NaturalKeys.Statement(_document.Key, statement.Year, statement.Topic, n));
        }

        foreach (var term in disclosed.GlossaryTerms)
        {
            term.Year = _document.Year;
            _terms.Enter(term, n => NaturalKeys.GlossaryTerm(_document.Key, term.Year, term.Term, n));
        }

        foreach (var change in disclosed.ReportedChanges)
        {
            change.BudgetId = _budget.Id;
            _changes.Enter(change, n => NaturalKeys.ReportedChange(_document.Key, change.Year, change.Measure, change.BaseYear, n));
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
