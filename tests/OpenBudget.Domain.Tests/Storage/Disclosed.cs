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

    /// <summary>A line of a category of expenditure.</summary>
    public static BudgetLine Of(this BudgetLine line, string code, ClassificationScheme scheme = ClassificationScheme.Functional)
    {
        line.Classification = new Classification { Scheme = scheme, Code = code };
        return line;
    }

    public static DisclosedClassification Wording(
        string code, string name, string? definition = null, ClassificationScheme scheme = ClassificationScheme.Functional) =>
        new()
        {
            Scheme = scheme,
            Code = code,
            Level = code.Length switch { 3 => ClassificationLevel.Class, 5 => ClassificationLevel.Section, _ => ClassificationLevel.Item },
            Name = name,
            Definition = definition,
            LineStart = 4,
            LineEnd = 5,
            Quote = name,
        };

    public static ReportedChange Change(Measure measure, int baseYear, long? fen, int year = 0) =>
        new() { Year = year, Measure = measure, BaseYear = baseYear, ReportedFen = fen, LineStart = 6, LineEnd = 6, Quote = $"{measure} {fen}" };

    public static Activity Duty(string number, string name) =>
        new() { Kind = ActivityKind.Duty, Number = number, Name = name, LineStart = 7, LineEnd = 7, Quote = name };

    public static Activity ActivityOf(Activity duty, string number, string name) =>
        new() { Kind = ActivityKind.Activity, Number = number, Name = name, Parent = duty, LineStart = 8, LineEnd = 8, Quote = name };

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
        var duty = Duty("1", "护路联防工作");
        duty.AmountFen = 72_0000_00;
        var activity = ActivityOf(duty, "1.1", "巡线");
        var graded = Indicator(1, IndicatorKind.Quality, "巡线覆盖率");
        graded.Standards.Add(new GradeStandard { Grade = Grade.Excellent, Operator = TargetOperator.Gte, Value = 90_000_000, Unit = "%", Published = ">=90.00%" });
        graded.Standards.Add(new GradeStandard { Grade = Grade.Poor, Withheld = true, Published = "涉密" });
        activity.Indicators.Add(graded);
        activity.Absences.Add(new Absence { Field = "amount", Reason = AbsenceReason.Blank, Published = "" });
        large.Absences.Add(new Absence { Field = "value", Reason = AbsenceReason.Withheld, Published = "涉密" });
        table.Lines.AddRange([total, large]);
        graded.Absences.Add(new Absence { Field = "standards", Reason = AbsenceReason.Withheld, Published = "涉密" });
        var withheld = Line(year, Measure.TotalExpenditure, 14_2600).Of("20805");
        withheld.Absences.Add(new Absence { Field = "amount", Reason = AbsenceReason.Dash, Published = "-" });
        var insurance = new ProcurementLine
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
        };
        insurance.Absences.Add(new Absence { Field = "catalogueCode", Reason = AbsenceReason.Blank, Published = "" });
        return new DisclosedDocument
        {
            Year = year,
            LineCount = 10,
            Units = [unit],
            Projects = [project],
            Lines =
            [
                Line(year, Measure.TotalRevenue, 370_9300),
                Line(year, Measure.TotalExpenditure, 370_9300),
                Line(year - 1, Measure.TotalExpenditure, 362_4600),
                withheld,
            ],
            ProcurementLines = [insurance],
            AssetTable = table,
            AgencyOperatingExpenseUses = ["办公及印刷费", "邮电费"],
            Classifications = [Wording("208", "社会保障和就业支出"), Wording("20805", "行政事业单位养老支出", "反映用于养老方面的支出。")],
            Activities = [duty, activity],
            Responsibilities = [new Responsibility { Number = 1, Text = "维护稳定", LineStart = 1, LineEnd = 1, Quote = "1、维护稳定" }],
            PerformanceGoals = [new PerformanceGoal { Kind = GoalKind.Itemised, Section = "综治", Number = 1, Text = "平安", LineStart = 2, LineEnd = 2, Quote = "平安" }],
            Statements = [new Statement { Topic = StatementTopic.SpecialFunds, Text = "无专项资金", LineStart = 3, LineEnd = 3, Quote = "无专项资金" }],
            GlossaryTerms = [new GlossaryTerm { Term = "三公经费", Definition = "三项费用", LineStart = 4, LineEnd = 4, Quote = "三公经费" }],
            ReportedChanges = [Change(Measure.TotalExpenditure, year - 1, 8_4700)],
            Sections =
            [
                new Section { Kind = "RESPONSIBILITIES", Heading = "部门职责", LineStart = 1, LineEnd = 4, Facts = 1, Understood = true },
                new Section { Kind = "PROJECTS", Heading = "项目", LineStart = 5, LineEnd = 10, Facts = 2 },
            ],
        };
    }
}
