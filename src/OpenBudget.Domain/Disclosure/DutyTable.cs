using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the table of duties (部门职责及工作活动绩效目标指标): duties, the activities under them, and their indicators with four grades.</summary>
internal sealed class DutyTable(TextLines lines, LineUses uses, ReadingNotes notes)
{
    private static readonly (Grade Grade, DutyColumn Column)[] Grades =
        [(Grade.Excellent, DutyColumn.Excellent), (Grade.Good, DutyColumn.Good), (Grade.Fair, DutyColumn.Fair), (Grade.Poor, DutyColumn.Poor)];

    private readonly List<Activity> _read = [];
    private TableHeader<DutyColumn>? _header;
    private TableRow? _headerRow;
    private MoneyUnit _money;
    private bool _mayBeSplit;
    private Activity? _duty;
    private Activity? _current;
    private int _duties;
    private int _activities;

    public IReadOnlyList<Activity> InDocumentOrder => _read;

    public static TableHeader<DutyColumn>? HeaderOf(TableRow row) =>
        TableHeader<DutyColumn>.Of(row, Vocabulary.DutyTableColumns, DutyColumn.Name, DutyColumn.Amount)
        ?? TableHeader<DutyColumn>.Of(row, Vocabulary.DutyTableColumns, DutyColumn.Name, DutyColumn.Indicator);

    public void Begin(TableHeader<DutyColumn> columns, TableRow row, MoneyUnit? caption)
    {
        (_header, _headerRow, _mayBeSplit) = (columns, row, true);
        _money = columns.UnitOf(DutyColumn.Amount) ?? caption ?? Vocabulary.UsualMoneyUnit;
    }

    public void Read(TableRow row)
    {
        if (_mayBeSplit)
        {
            _mayBeSplit = false;
            var split = _header!.TrySplit(row);
            notes.AddUnknownColumns(_header, "duties", _headerRow!);
            if (split)
            {
                uses.Mark(row, LineUse.Furniture);
                return;
            }
        }
        if (row.Count != _header!.Count)
        {
            notes.Add(row.LineStart, row.LineEnd, TableNotes.Width("duties", _header.Count));
            return;
        }
        if (CountsColumns(row))
        {
            uses.Mark(row, LineUse.Furniture);
            return;
        }
        var name = _header.IndexOf(DutyColumn.Name);
        if (name < 0)
        {
            notes.Add(row.LineStart, row.LineEnd, "No column of the table of duties names the duties.");
        }
        else if (!row.IsBlankCell(name))
        {
            ReadActivity(row, name);
        }
        else if (_current is null)
        {
            notes.Add(row.LineStart, row.LineEnd, "A row of the table of duties names no duty, and none stands above it.");
        }
        else
        {
            ReadIndicator(row, _current);
            NoteStray(row);
        }
    }

    /// <summary>A row without a name goes on with the indicators above; whatever else stands in it belongs to nothing.</summary>
    private void NoteStray(TableRow row)
    {
        foreach (var column in (ReadOnlySpan<DutyColumn>)[DutyColumn.Amount, DutyColumn.Description, DutyColumn.Goal])
        {
            if (_header!.IndexOf(column) is >= 0 and var cell && !row.IsBlankCell(cell))
            {
                notes.Add(row[cell].LineStart, row[cell].LineEnd, $"In the table of duties, {ReadingNotes.Token(row.Text(cell))} stands in a row that names no duty.");
            }
        }
    }

    /// <summary>A row of 1, 2, 3 … numbers the columns; a column made of several has its number once.</summary>
    private static bool CountsColumns(TableRow row)
    {
        var counted = 0;
        for (var cell = 0; cell < row.Count; cell++)
        {
            if (!row.IsBlankCell(cell) && row.Folded(cell) != (++counted).ToString(CultureInfo.InvariantCulture))
            {
                return false;
            }
        }
        return counted > 1;
    }

    private void ReadActivity(TableRow row, int name)
    {
        var printed = row.Name(name);
        var isActivity = printed.StartsWith(Vocabulary.ActivityWord, StringComparison.Ordinal);
        var activity = lines.Locate(new Activity { Kind = isActivity ? ActivityKind.Activity : ActivityKind.Duty }, row.LineStart, row.LineEnd);
        if (isActivity)
        {
            (activity.Number, activity.Name) = SplitNumber(printed.AsSpan(Vocabulary.ActivityWord.Length));
            activity.Parent = _duty;
        }
        else
        {
            (activity.Number, activity.Name) = ((++_duties).ToString(CultureInfo.InvariantCulture), printed);
            (_duty, _activities) = (activity, 0);
        }
        var cells = new FactCells(activity.Absences, notes);
        activity.AmountFen = cells.Fen(row, _header!.IndexOf(DutyColumn.Amount), "amount", _money);
        activity.Description = cells.Text(row, _header.IndexOf(DutyColumn.Description), "description");
        activity.Goal = cells.Text(row, _header.IndexOf(DutyColumn.Goal), "goal");
        var indicator = _header.IndexOf(DutyColumn.Indicator);
        _current = activity;
        _read.Add(activity);
        if (!ReadIndicator(row, activity) && indicator >= 0)
        {
            cells.Miss("indicators", AbsenceReason.Blank, row.Raw(indicator));
        }
        activity.Withheld = cells.Withheld || activity.Indicators.Exists(of => of.Withheld);
    }

    /// <summary>1.1社会稳定协调处理: the number and the name behind it. Without a printed number it is the next one under its duty.</summary>
    private (string Number, string Name) SplitNumber(ReadOnlySpan<char> printed)
    {
        printed = Wording.Trim(printed);
        var end = 0;
        while (end < printed.Length && (char.IsAsciiDigit(Wording.Fold(printed[end])) || Wording.Fold(printed[end]) is '.' or '-'))
        {
            end++;
        }
        var number = Wording.Fold(printed[..end]).Trim('.', '-');
        _activities++;
        return (
            number.Length > 0 ? number : string.Create(CultureInfo.InvariantCulture, $"{_duties}.{_activities}"),
            Wording.Trim(printed[end..].TrimStart("、.．")).ToString());
    }

    /// <summary>Reads the indicator of a row with its standards.</summary>
    /// <returns>Whether the row has one.</returns>
    private bool ReadIndicator(TableRow row, Activity activity)
    {
        var name = _header!.IndexOf(DutyColumn.Indicator);
        int[] columns = [name, .. Grades.Select(grade => _header.IndexOf(grade.Column))];
        var printed = columns.Where(cell => cell >= 0).ToArray();
        if (printed.Length == 0 || Array.TrueForAll(printed, row.IsBlankCell))
        {
            return false;
        }
        var indicator = lines.Locate(
            new Indicator { Number = activity.Indicators.Count + 1, Activity = activity },
            printed.Min(cell => row[cell].LineStart),
            printed.Max(cell => row[cell].LineEnd));
        var cells = new FactCells(indicator.Absences, notes);
        indicator.Name = cells.Name(row, name, "name");
        ReadStandards(row, indicator, cells);
        indicator.Withheld = cells.Withheld;
        activity.Indicators.Add(indicator);
        return true;
    }

    private void ReadStandards(TableRow row, Indicator indicator, FactCells cells)
    {
        (AbsenceReason Reason, string Published)? without = null;
        foreach (var (grade, column) in Grades)
        {
            var cell = _header!.IndexOf(column);
            if (cell < 0)
            {
                continue;
            }
            var reason = FactCells.ReasonOf(row, cell);
            var parts = reason is null ? IndicatorTargets.Read(row.Name(cell)) : default;
            without ??= reason is { } missing ? (missing, row.Raw(cell)) : null;
            indicator.Standards.Add(new GradeStandard
            {
                Ordinal = indicator.Standards.Count + 1,
                Grade = grade,
                Operator = parts.Operator,
                Value = parts.Value,
                Unit = parts.Unit,
                Withheld = reason == AbsenceReason.Withheld,
                Published = Wording.Trim(row.Raw(cell)).ToString(),
            });
        }
        if (without is var (why, published))
        {
            cells.Miss("standards", why, published);
        }
    }
}
