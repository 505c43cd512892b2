using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads projects: a heading that names one, and its form of labels and values with the indicator table at its foot.</summary>
/// <remarks>
/// A form is read by its labels, in any order: a value stands right of its label, and what stands below a label repeats it as an empty cell.
/// Where no heading stands, the form that repeats a label which a project has only once begins the next project.
/// </remarks>
internal sealed class ProjectTables(TextLines lines, Units units, ReadingNotes notes)
{
    private readonly List<Project> _projects = [];
    private readonly List<(Project Project, string? Code, string Name, int LineStart, int LineEnd)> _unitsOfProjects = [];
    private OpenProject? _open;

    public IReadOnlyList<Project> Projects => _projects;

    /// <summary>Whether a project's table may go on.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>Whether a project's table has begun.</summary>
    public bool HasRows => _open is { HasRows: true };

    /// <summary>The project that is being read, and what its rows have told so far.</summary>
    private sealed class OpenProject(Project project, ReadingNotes notes)
    {
        public Project Project { get; } = project;

        public FactCells Cells { get; } = new(project.Absences, notes);

        public MoneyUnit Unit { get; set; } = Vocabulary.UsualMoneyUnit;

        /// <summary>The label at the side that an empty cell repeats.</summary>
        public FormLabel? Side { get; set; }

        public TableRow? Months { get; set; }

        public IndicatorTable? Indicators { get; set; }

        public (AbsenceReason Reason, string Published)? GoalWithoutText { get; set; }

        public HashSet<FormLabel> Seen { get; } = [];

        public bool HasRows { get; set; }
    }

    /// <summary>Begins the project that a heading names.</summary>
    /// <param name="name">The name.</param>
    /// <param name="line">The heading's line.</param>
    /// <param name="isCertain">Whether it is a heading even if no table follows: 详见单位的项目绩效目标表 looks like one.</param>
    public void Begin(string name, int line, bool isCertain)
    {
        End();
        _open = new OpenProject(lines.Locate(new Project { Name = name }, line, line), notes);
        if (isCertain)
        {
            Keep(_open.Project);
        }
    }

    /// <summary>Takes the unit of money that stands above a project's table; one printed in the table wins.</summary>
    public void UseUnit(MoneyUnit? unit)
    {
        if (_open is { HasRows: false } next)
        {
            next.Unit = unit ?? next.Unit;
        }
    }

    private void Keep(Project project)
    {
        if (project.Number == 0)
        {
            _projects.Add(project);
            project.Number = _projects.Count;
        }
    }

    /// <summary>Ends the project that is being read, if any.</summary>
    public void End()
    {
        if (_open is not { } last)
        {
            return;
        }
        _open = null;
        var project = last.Project;
        if (last.GoalWithoutText is var (reason, published) && project.Goals.TrueForAll(goal => goal.Text is null))
        {
            last.Cells.Miss("goals", reason, published);
        }
        project.Withheld = last.Cells.Withheld || project.Goals.Exists(goal => goal.Withheld);
        lines.Locate(project, project.LineStart, project.LineEnd);
        if (project.Name.Length == 0)
        {
            notes.Add(project.LineStart, project.LineEnd, "A table of a project names no project, and no heading above it does.");
        }
        else if (!last.HasRows)
        {
            notes.Add(project.LineStart, project.LineEnd, $"No table of a project follows the heading {ReadingNotes.Token(project.Name)}.");
        }
    }

    /// <summary>Gives each project its unit, once all units are known: the table of units may stand behind the projects.</summary>
    public void LinkUnits()
    {
        foreach (var (project, code, name, lineStart, lineEnd) in _unitsOfProjects)
        {
            project.BudgetUnit = units.Named(code, name, lineStart, lineEnd);
        }
    }

    /// <summary>Whether a row can only belong to a project, wherever it stands: in other tables its labels are heads of columns.</summary>
    public static bool Recognises(TableRow row)
    {
        if (IndicatorTable.HeaderOf(row) is not null || (row.Count > 1 && ProjectGoals.IsLabel(row.Label(1))))
        {
            return true;
        }
        return LabelAt(row, 0) switch
        {
            FormLabel.BudgetAndPurpose or FormLabel.Schedule => true,
            FormLabel.Code or FormLabel.Name or FormLabel.Goals => ValueOf(row, 0) is > 0 and var value
                && (value == row.Count - 1 || HasLabelledValue(row, value + 1)),
            _ => false,
        };
    }

    private static bool HasLabelledValue(TableRow row, int from)
    {
        for (var cell = from; cell < row.Count; cell++)
        {
            if (LabelAt(row, cell) is not null && ValueOf(row, cell) > 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The cell right of a label that holds its value; below zero where another label follows. A label over several columns repeats as empty
    /// cells, and so does a value: an empty cell is the value only where nothing is printed before the next label.
    /// </summary>
    private static int ValueOf(TableRow row, int label)
    {
        var printed = label + 1;
        while (printed < row.Count && row.IsBlankCell(printed))
        {
            printed++;
        }
        if (printed < row.Count && LabelAt(row, printed) is null)
        {
            return printed;
        }
        return printed > label + 1 ? label + 1 : -1;
    }

    public void Read(TableRow row)
    {
        if (_open is null || BeginsAnother(row))
        {
            Begin("", row.LineStart, isCertain: true);
        }
        var current = _open!;
        current.HasRows = true;
        Keep(current.Project);
        if (IndicatorTable.HeaderOf(row) is { } header)
        {
            current.Indicators = new IndicatorTable(header, row, lines, notes);
        }
        else if (current.Indicators is { } indicators && !IsForm(row, indicators))
        {
            if (!indicators.Read(row, current.Project.Indicators))
            {
                notes.Add(row.LineStart, row.LineEnd, TableNotes.Width("indicators", indicators.Width));
            }
        }
        else
        {
            current.Indicators = null;
            ReadForm(current, row);
        }
        current.Project.LineEnd = row.LineEnd;
    }

    /// <summary>Reads a row of empty cells, which has a meaning where a value is awaited.</summary>
    public void ReadBlank(TableRow row)
    {
        if (_open is not { Indicators: null } current)
        {
            return;
        }
        if (current is { Side: FormLabel.Schedule, Months: { } months })
        {
            SpendingPlan.Read(current.Project, months, row, lines, notes);
            current.Months = null;
        }
        else if (current is { Side: FormLabel.BudgetAndPurpose, Project.Purpose: null } && current.Seen.Add(FormLabel.Purpose))
        {
            current.Cells.Miss("purpose", AbsenceReason.Blank, row.Raw(row.Count - 1));
        }
    }

    /// <summary>Whether the row repeats a label that one project has only once, or names a unit after the project's form.</summary>
    private bool BeginsAnother(TableRow row)
    {
        if (_open!.Indicators is { } indicators && !IsForm(row, indicators))
        {
            return false;
        }
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (LabelAt(row, cell) is FormLabel.Code or FormLabel.Name or FormLabel.BudgetAndPurpose or FormLabel.Goals
                && _open.Seen.Contains(LabelAt(row, cell)!.Value))
            {
                return true;
            }
        }
        return _open.Seen.Count > 0 && IsUnitRow(row, out _, out _);
    }

    /// <summary>Whether a row below an indicator table belongs to a form again: one of the form's own labels begins it.</summary>
    private static bool IsForm(TableRow row, IndicatorTable indicators) =>
        IndicatorTable.HeaderOf(row) is null
        && (LabelAt(row, 0) is FormLabel.Code or FormLabel.Name or FormLabel.BudgetAndPurpose or FormLabel.Schedule or FormLabel.Goals
            || (row.Count != indicators.Width && IsUnitRow(row, out _, out _)));

    private static FormLabel? LabelAt(TableRow row, int cell) =>
        cell < row.Count && Vocabulary.FormLabels.TryGetValue(row.Label(cell), out var label) ? label : null;

    /// <summary>216001中共…(本级）, with or without the unit of money beside it.</summary>
    private static bool IsUnitRow(TableRow row, out int unit, out MoneyUnit? money)
    {
        (unit, money) = (-1, null);
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (row.IsBlankCell(cell))
            {
                continue;
            }
            if (Amounts.TryReadCaption(row.Folded(cell), out var printed))
            {
                money = printed;
            }
            else if (unit < 0 && UnitNames.TrySplitCode(row.Name(cell), out _, out _))
            {
                unit = cell;
            }
            else
            {
                return false;
            }
        }
        return unit >= 0 || money is not null;
    }

    private void ReadForm(OpenProject current, TableRow row)
    {
        if (IsUnitRow(row, out var unitCell, out var money))
        {
            current.Unit = money ?? current.Unit;
            if (unitCell >= 0 && UnitNames.TrySplitCode(row.Name(unitCell), out var code, out var name))
            {
                _unitsOfProjects.Add((current.Project, code, name, row[unitCell].LineStart, row[unitCell].LineEnd));
            }
            return;
        }
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (LabelAt(row, cell) is { } label)
            {
                current.Seen.Add(label);
                cell = ReadLabelled(current, row, cell, label);
            }
            else if (!row.IsBlankCell(cell))
            {
                cell = ReadUnderSide(current, row, cell);
            }
        }
    }

    /// <summary>Reads a label and its value.</summary>
    /// <returns>The last cell that was read.</returns>
    private int ReadLabelled(OpenProject current, TableRow row, int cell, FormLabel label)
    {
        var value = ValueOf(row, cell);
        var unit = Amounts.TryReadUnitInLabel(row.Folded(cell), out var printed) ? printed : current.Unit;
        var (project, cells) = (current.Project, current.Cells);
        switch (label)
        {
            case FormLabel.Code:
                project.Code = cells.Name(row, value, "code");
                break;
            case FormLabel.Name:
                project.Name = cells.Name(row, value, "name") ?? project.Name;
                break;
            case FormLabel.Unit:
                ReadUnit(project, row, value);
                break;
            case FormLabel.Amount:
                project.AmountFen = cells.Fen(row, value, "amount", unit);
                break;
            case FormLabel.FiscalFunds:
                project.FiscalFundsFen = cells.Fen(row, value, "fiscalFunds", unit);
                break;
            case FormLabel.OtherFunds:
                project.OtherFundsFen = cells.Fen(row, value, "otherFunds", unit);
                break;
            case FormLabel.Purpose:
                project.Purpose = cells.Text(row, value, "purpose");
                break;
            case FormLabel.Schedule:
                (current.Side, current.Months) = (label, row);
                if (!SpendingPlan.IsHeader(row))
                {
                    notes.Add(row.LineStart, row.LineEnd, "A spending plan names no months.");
                }
                return row.Count;
            case FormLabel.Goals when value >= 0 && !ProjectGoals.IsLabel(row.Label(value)):
                (current.Side, cell) = (label, value);
                ReadGoals(current, row, value, value);
                return value;
            default:
                current.Side = label;
                return cell;
        }
        return value >= 0 ? value : cell;
    }

    /// <summary>Reads a cell that has no label of its own: it belongs to the label at the side, in this row or above.</summary>
    /// <returns>The last cell that was read.</returns>
    private int ReadUnderSide(OpenProject current, TableRow row, int cell)
    {
        switch (current.Side)
        {
            case FormLabel.Schedule when current.Months is { } months:
                SpendingPlan.Read(current.Project, months, row, lines, notes);
                current.Months = null;
                return row.Count;
            case FormLabel.Goals when ProjectGoals.IsLabel(row.Label(cell)) && ValueOf(row, cell) is > 0 and var goal:
                goal = ProjectGoals.IsLabel(row.Label(goal)) ? cell + 1 : goal;
                ReadGoals(current, row, cell, goal);
                return goal;
            case FormLabel.Goals:
                ReadGoals(current, row, cell, cell);
                return cell;
            case FormLabel.BudgetAndPurpose when current.Project.Purpose is null:
                current.Project.Purpose = current.Cells.Text(row, cell, "purpose");
                return cell;
            default:
                notes.Add(row[cell].LineStart, row[cell].LineEnd, $"In the table of a project, {ReadingNotes.Token(row.Text(cell))} has no label that is known.");
                return cell;
        }
    }

    private void ReadGoals(OpenProject current, TableRow row, int label, int cell)
    {
        if (label == cell)
        {
            ProjectGoals.AddAll(current.Project, lines, row, cell);
        }
        else
        {
            ProjectGoals.Add(current.Project, lines, row, label, cell);
        }
        if (current.GoalWithoutText is null && FactCells.ReasonOf(row, cell) is { } reason)
        {
            current.GoalWithoutText = (reason, row.Raw(cell));
        }
    }

    private void ReadUnit(Project project, TableRow row, int cell)
    {
        if (cell < 0 || FactCells.ReasonOf(row, cell) is not null)
        {
            return;
        }
        var printed = row.Name(cell);
        var hasCode = UnitNames.TrySplitCode(printed, out var code, out var name);
        _unitsOfProjects.Add((project, hasCode ? code : null, hasCode ? name : printed, row[cell].LineStart, row[cell].LineEnd));
    }
}
