using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>Facts as a reader would find them, for tests that need no reader.</summary>
internal static class Disclosed
{
    public static BudgetLine Line(
        int year, Measure measure, long? fen, FactOrigin origin = FactOrigin.Text, int line = 1) =>
        new()
        {
            Year = year,
            Measure = measure,
            Label = measure.ToString(),
            AmountFen = fen,
            Origin = origin,
            LineStart = line,
            LineEnd = line,
            Quote = $"{measure} {fen}",
        };

    public static DisclosedDocument Lines(params BudgetLine[] lines) => new() { LineCount = 10, Lines = lines };

    public static BudgetUnit Unit(string name, string? code = null) =>
        new() { Name = name, Code = code, LineStart = 2, LineEnd = 2, Quote = name };

    public static Project Project(int number, string name, string? code = null, BudgetUnit? unit = null, long? fen = 100) =>
        new() { Number = number, Name = name, Code = code, BudgetUnit = unit, AmountFen = fen, LineStart = 3, LineEnd = 4, Quote = name };

    public static Project With(this Project project, params Indicator[] indicators)
    {
        project.Indicators.AddRange(indicators);
        return project;
    }

    public static Indicator Indicator(int number, IndicatorKind kind, string? name) =>
        new() { Number = number, Kind = kind, Name = name, LineStart = 4, LineEnd = 4, Quote = name ?? "涉密" };

    /// <summary>One of everything, with values and absences.</summary>
    public static DisclosedDocument Everything(int year)
    {
        var unit = Unit("政法委（本级）", "216001");
        var project = Project(1, "护路联防", "13032022P0001", unit, 72_0000_00).With(Indicator(1, IndicatorKind.Quantity, "巡线次数"));
        project.Goals.Add(new ProjectGoal { Text = "每日巡线", LineStart = 5, LineEnd = 5, Quote = "每日巡线" });
        project.Goals.Add(new ProjectGoal { Withheld = true, LineStart = 6, LineEnd = 6, Quote = "涉密" });
        project.Schedule.Add(new ScheduleStep { Month = 3, CumulativePercent = 25_000_000, Published = "25%", LineStart = 7, LineEnd = 7, Quote = "25%" });
        project.Absences.Add(new Absence { Field = "otherFunds", Reason = AbsenceReason.Blank, Published = "" });
        var table = new AssetTable { AsOf = new DateOnly(year - 1, 12, 31), TotalValueFen = 313_7400, LineStart = 8, LineEnd = 9, Quote = "资产" };
        var total = new AssetLine { Category = AssetCategory.Total, Label = "资产总额", ValueFen = 313_7400, LineStart = 8, LineEnd = 8, Quote = "资产总额" };
        var large = new AssetLine
        {
            Category = AssetCategory.EquipmentOver200K,
            Label = "单价在20万元以上的设备",
            Parent = total,
            Withheld = true,
            LineStart = 9,
            LineEnd = 9,
            Quote = "设备",
        };
        large.Absences.Add(new Absence { Field = "value", Reason = AbsenceReason.Withheld, Published = "涉密" });
        table.Lines.AddRange([total, large]);
        return new DisclosedDocument
        {
            Year = year,
            LineCount = 10,
            Units = [unit],
            Projects = [project],
            Lines = [Line(year, Measure.TotalRevenue, 370_9300), Line(year, Measure.TotalExpenditure, 370_9300), Line(year - 1, Measure.TotalExpenditure, 362_4600)],
            ProcurementLines =
            [
                new ProcurementLine
                {
                    BudgetUnit = unit,
                    Project = project,
                    ProjectName = "护路联防",
                    Item = "保险",
                    Quantity = 1_000_000,
                    AmountFen = 500,
                    LineStart = 7,
                    LineEnd = 7,
                    Quote = "保险",
                },
            ],
            AssetTable = table,
            AgencyOperatingExpenseUses = ["办公及印刷费", "邮电费"],
        };
    }
}
