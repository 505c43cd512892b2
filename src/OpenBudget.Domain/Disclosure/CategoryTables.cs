using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>What a column of amounts holds.</summary>
/// <param name="Measure">What it measures; null for the whole of the table, and for what no measure holds.</param>
/// <param name="IsWhole">Whether it is the whole of what the table is about.</param>
/// <param name="Year">The year that its label names; null where it names none.</param>
internal readonly record struct AmountColumn(Measure? Measure, bool IsWhole, int? Year = null);

/// <summary>Reads tables with a row for each category of expenditure: 收入总表, 支出总表, 支出功能分类表, 经济分类表.</summary>
internal sealed class CategoryTables(BudgetLines budget, Categories categories, int? documentYear, ReadingNotes notes)
{
    private static readonly FrozenDictionary<string, Measure> Parts = MeasureVocabulary.Measures
        .Where(entry => entry.Measure is not (Measure.TotalRevenue or Measure.TotalExpenditure or >= Measure.AgencyOperatingExpenses))
        .SelectMany(entry => entry.Terms.Where(term => !IsNameOfGroup(entry.Measure, term)), (entry, term) => KeyValuePair.Create(term, entry.Measure))
        .ToFrozenDictionary();

    /// <summary>Whether the table is one: its rows begin with codes, and it is no list of projects, whose names stand beside the same codes.</summary>
    public static bool Recognises(AmountTable table) =>
        !table.Pages.Exists(page => page.Header.Exists(cell => Vocabulary.ColumnsOfProjects.Contains(Wording.Label(cell.Folded))))
        && table.Pages.Exists(page => page.Rows.Exists(row => TryReadCode(row, "", [], out var code, out _, out _) && code.Length > 0));

    public void Read(AmountTable table)
    {
        var scope = Scope.Of(table);
        List<ColumnLabel<AmountColumn>> labels = [];
        int[]? before = null;
        var code = "";
        foreach (var page in table.Pages)
        {
            int[] levels = [.. page.Header.Where(cell => cell.Folded is "类" or "款" or "项").Select(cell => cell.Middle).Order()];
            if (ColumnLabels.Of(page.Header, MeaningOf) is { Count: > 0 } own)
            {
                (labels, before) = (ColumnLabels.WithYears(own, page.Header, table.IsExact, documentYear), null);
            }
            List<(PlacedRow Row, string Code, string Name, List<PlacedCell> Numbers)> rows = [];
            foreach (var row in page.Rows)
            {
                if (TryReadCode(row, code, levels, out var read, out var name, out var numbers))
                {
                    code = read.Length > 0 ? read : code;
                    rows.Add((row, read, name, numbers));
                }
                else if (row.Numbers.Any())
                {
                    notes.Add(row.LineStart, row.LineEnd, "A row of a table of categories has neither a code nor a known label; it is not read.");
                }
            }
            var columns = ColumnLabels.ColumnsOf(rows.SelectMany(row => row.Numbers));
            var areApart = rows.TrueForAll(row => row.Numbers.DistinctBy(cell => columns.FindIndex(column => cell.Left < column.Right)).Count() == row.Numbers.Count);
            var assigned = areApart ? ColumnsOfPage(page, columns, labels, before) : null;
            before = assigned ?? before;
            foreach (var (row, read, name, numbers) in rows)
            {
                var category = read.Length == 0 ? null : categories.Named(SchemeOf(read), read, name, row.LineStart, row.LineEnd);
                if (table.IsExact)
                {
                    ReadExactly(row, category, name, numbers, labels, scope, table.Unit);
                }
                else
                {
                    Read(row, category, name, numbers, columns, numbers.Count == labels.Count ? null : assigned, labels, scope, table.Unit);
                }
            }
        }
    }

    /// <summary>What the columns of a page mean: by its own header, or as on the page before.</summary>
    private static int[]? ColumnsOfPage(TablePage page, List<(int Left, int Right)> columns, List<ColumnLabel<AmountColumn>> labels, int[]? before)
    {
        if (columns.Count == labels.Count)
        {
            return [.. Enumerable.Range(0, labels.Count)];
        }
        return page.Header.Count > 0 ? ColumnLabels.Assign(columns, labels) : before?.Length == columns.Count ? before : null;
    }

    private void Read(
        PlacedRow row,
        Classification? category,
        string name,
        List<PlacedCell> numbers,
        List<(int Left, int Right)> columns,
        int[]? assigned,
        List<ColumnLabel<AmountColumn>> labels,
        Scope scope,
        MoneyUnit unit)
    {
        for (var number = 0; number < numbers.Count; number++)
        {
            var cell = numbers[number];
            var column = columns.FindIndex(column => cell.Left >= column.Left && cell.Right <= column.Right);
            var label = numbers.Count == labels.Count ? number : assigned is not null && column >= 0 ? assigned[column] : number == 0 && labels.Count > 0 ? 0 : -1;
            if (label < 0)
            {
                notes.Add(row.LineStart, row.LineEnd, "A page of a table does not repeat its header, and has not the columns of the page before; which is which cannot be told.");
                return;
            }
            Add(row, cell, labels[label], category, name, scope, unit);
        }
    }

    private void ReadExactly(
        PlacedRow row,
        Classification? category,
        string name,
        List<PlacedCell> numbers,
        List<ColumnLabel<AmountColumn>> labels,
        Scope scope,
        MoneyUnit unit)
    {
        foreach (var cell in numbers)
        {
            if (ColumnLabels.Over(cell, labels) is { } label)
            {
                Add(row, cell, label, category, name, scope, unit);
            }
            else
            {
                notes.Add(row.LineStart, row.LineEnd, TableNotes.Unlabelled(cell));
            }
        }
    }

    private void Add(PlacedRow row, PlacedCell cell, ColumnLabel<AmountColumn> column, Classification? category, string name, Scope scope, MoneyUnit unit)
    {
        if (Vocabulary.Dashes.Contains(cell.Folded))
        {
            return;
        }
        if (column.Meaning is { IsWhole: false, Measure: null })
        {
            notes.AddOfColumn(row.LineStart, row.LineEnd, $"No measure holds the column {ReadingNotes.Token(column.Words)} of a table of categories.");
            return;
        }
        var measure = column.Meaning.Measure ?? scope.Whole;
        var fault = Amounts.TryReadMoney(cell.Folded, unit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(row.LineStart, row.LineEnd, NumberNotes.Message(fault, cell.Words));
            return;
        }
        var line = new BudgetLine
        {
            Year = column.Meaning.Year ?? documentYear ?? BudgetSentences.OwnYear,
            Measure = measure,
            Classification = category,
            Label = category is not null || column.Meaning.IsWhole ? name : column.Words,
            AmountFen = fen,
            Origin = FactOrigin.Table,
        };
        if (scope.IsPart(column.Meaning, category))
        {
            budget.AddPart(line, row.LineStart, row.LineEnd);
        }
        else
        {
            budget.Add(line, row.LineStart, row.LineEnd);
        }
    }

    /// <summary>What a label over amounts means; null for other words of a header.</summary>
    private AmountColumn? MeaningOf(string folded)
    {
        if (ColumnYears.Of(folded, documentYear, out var rest) is { } year && (!year.IsBudget || Vocabulary.WholeColumns.Contains(Wording.Label(rest))))
        {
            return year.IsBudget ? new AmountColumn(null, true, rest == folded ? null : year.Year) : new AmountColumn(null, false);
        }
        var label = Wording.Label(Sections.WithoutYear(folded));
        if (Parts.TryGetValue(label, out var measure))
        {
            return new AmountColumn(measure, false);
        }
        return Vocabulary.ColumnsWithoutMeasure.Contains(label) ? new AmountColumn(null, false) : null;
    }

    private static bool IsNameOfGroup(Measure measure, string term) =>
        measure is Measure.FiscalAppropriation or Measure.GeneralPublicBudget or Measure.GovernmentFund or Measure.StateCapital
        && (term.EndsWith("支出", StringComparison.Ordinal) || term.EndsWith("支出预算", StringComparison.Ordinal) || term.EndsWith("收入预算", StringComparison.Ordinal));

    /// <summary>
    /// Parts a row into its code, its name and its amounts. The code stands in one cell or in one for each level; a row of the level below may leave
    /// those above to the row before. The code is empty for the total.
    /// </summary>
    private static bool TryReadCode(PlacedRow row, string before, int[] levels, out string code, out string name, out List<PlacedCell> numbers)
    {
        (code, name, numbers) = ("", "", []);
        var cells = row.Cells;
        var at = 0;
        while (at < cells.Count && cells[at].IsNumber && !cells[at].Folded.AsSpan().ContainsAnyExceptInRange('0', '9') && cells[at].Folded.Length <= MostDigits)
        {
            var digits = cells[at].Folded;
            code = code.Length == 0 && digits.Length <= Categories.StepLength
                ? Above(before, cells[at].Middle, levels) + digits.PadLeft(Categories.StepLength, '0')
                : code.Length == 0 ? digits : code + digits.PadLeft(Categories.StepLength, '0');
            at++;
        }
        while (at < cells.Count && !cells[at].IsNumber)
        {
            name += cells[at++].Words;
        }
        if (code.Length == 0 && UnitNames.TrySplitCode(name, out var joined, out var rest) && IsCode(joined))
        {
            (code, name) = (joined, rest);
        }
        numbers = cells[at..];
        if (!numbers.TrueForAll(cell => cell.IsNumber) || name.Length == 0)
        {
            return false;
        }
        return code.Length == 0 ? numbers.Count > 0 && Vocabulary.TotalRows.Contains(Wording.Fold(name)) : IsCode(code);
    }

    /// <summary>The code above a row that prints only its own two digits: by the column that they stand in, else on the level of the row before.</summary>
    private static string Above(string before, int middle, int[] levels)
    {
        var length = levels.Length == 3
            ? Math.Abs(middle - levels[1]) <= Math.Abs(middle - levels[2]) ? Categories.ClassLength : Categories.ClassLength + Categories.StepLength
            : before.Length > Categories.ClassLength ? before.Length - Categories.StepLength : before.Length;
        return before.Length >= length ? before[..length] : "";
    }

    private const int MostDigits = 7;

    /// <summary>Functional codes begin with 2, those by economic nature with 3 or, on the side of the government, with 5.</summary>
    private static bool IsCode(string code) => code.Length is 3 or 5 or 7 && code[0] is '2' or '3' or '5' && !(code[0] != '2' && code.Length == MostDigits);

    private static ClassificationScheme SchemeOf(string code) => code[0] == '2' ? ClassificationScheme.Functional : ClassificationScheme.Economic;

    /// <summary>What a table is about, by its title.</summary>
    private readonly record struct Scope(Measure Whole, bool OfOneFund)
    {
        public static Scope Of(AmountTable table)
        {
            var words = table.Title + string.Concat(table.Pages[0].Header.Select(cell => cell.Folded));
            var title = table.Title.Contains('表', StringComparison.Ordinal) ? table.Title : words;
            var fund = Array.Find(Vocabulary.Funds, fund => title.Contains(fund.Words, StringComparison.Ordinal));
            if (title.Contains("基本支出", StringComparison.Ordinal))
            {
                return new Scope(Measure.BasicExpenditure, true);
            }
            if (fund.Words is not null)
            {
                return new Scope(fund.Measure, true);
            }
            var isRevenue = title.Contains("收入", StringComparison.Ordinal) && !title.Contains("支出", StringComparison.Ordinal);
            return new Scope(isRevenue ? Measure.TotalRevenue : Measure.TotalExpenditure, false);
        }

        /// <summary>Whether an amount is only a part of what its measure is of: 基本支出 in a table of 一般公共预算 leaves other funds out.</summary>
        public bool IsPart(AmountColumn column, Classification? category) =>
            OfOneFund && (column.IsWhole ? Whole == Measure.BasicExpenditure && category is null : column.Measure is Measure.BasicExpenditure or Measure.ProjectExpenditure);
    }
}
