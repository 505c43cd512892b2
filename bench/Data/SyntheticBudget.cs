using System.Globalization;
using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Bench.Data;

/// <summary>One department's budget of one year: what a reader would have found in a document of it.</summary>
internal sealed class SyntheticBudget
{
    private const int IndicatorsPerProject = 7;
    private const long FenPerWan = 1_000_000;

    private readonly int _department;
    private readonly int _year;
    private readonly SeededRandom _random;
    private readonly List<BudgetUnit> _units = [];
    private readonly List<Project> _projects = [];
    private readonly List<string> _lines;

    private SyntheticBudget(int department, int year)
    {
        _department = department;
        _year = year;
        _random = SeededRandom.Of(1, department, year);
        _lines =
        [
            Published(department, year).Title, "一、部门职责", "贯彻执行国家有关方针政策，组织实施本部门各项工作。", "二、预算安排情况", "详见附表。",
        ];
    }

    /// <summary>What is known of the document.</summary>
    public static PublishedDocument Published(int department, int year) => new()
    {
        FileName = string.Create(CultureInfo.InvariantCulture, $"{Departments.Code(department)}-{year}.txt"),
        Title = string.Create(CultureInfo.InvariantCulture, $"{Departments.Name(department)}{year}年部门预算信息公开情况说明"),
        Region = Departments.Region(department),
        Department = Departments.Name(department),
        Year = year,
        Kind = DocumentKind.Budget,
        Publisher = Departments.Name(department),
        PublishedOn = new DateOnly(year, 2, 1 + (department % 28)),
    };

    /// <summary>The bytes of the document, and what it states. Each call makes new rows, because an import makes them its own.</summary>
    public static (byte[] Text, DisclosedDocument Facts) Of(int department, int year)
    {
        var budget = new SyntheticBudget(department, year);
        var facts = budget.Make();
        return (Encoding.UTF8.GetBytes(string.Join('\n', budget._lines)), facts);
    }

    private DisclosedDocument Make()
    {
        for (var i = 0; i < 3; i++)
        {
            _units.Add(Unit(i));
        }

        for (var i = 0; i < Departments.Projects; i++)
        {
            _projects.Add(Project(i));
        }

        return new DisclosedDocument
        {
            Title = Published(_department, _year).Title,
            DepartmentName = Departments.Name(_department),
            Year = _year,
            Kind = DocumentKind.Budget,
            AgencyOperatingExpenseUses = ["办公及印刷费", "邮电费", "差旅费"],
            Lines = [.. Enum.GetValues<Measure>().Select(Line)],
            Units = _units,
            Projects = _projects,
            ProcurementLines = [.. Enumerable.Range(0, 3).Select(_ => Procurement())],
            AssetTable = Assets(),
            Responsibilities = [Sourced(new Responsibility { Number = 1, Organ = "办公室", Text = $"负责{Sentence()}。" }, 1)],
            PerformanceGoals = [Sourced(new PerformanceGoal { Kind = GoalKind.Overall, Text = $"围绕{Sentence()}，{_random.Pick(Vocabulary.Aims)}。" }, 2)],

            // The last, because each fact above adds its lines.
            LineCount = _lines.Count,
        };
    }

    private BudgetUnit Unit(int number)
    {
        var nature = number == 0 ? 0 : 1 + _random.Next(2);
        return Sourced(
            new BudgetUnit
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"{Departments.Code(_department)}{number + 1:D3}"),
                Name = number == 0 ? $"{Departments.Name(_department)}（本级）" : $"{Departments.Name(_department)}第{"一二三"[number]}中心",
                Nature = (UnitNature)nature,
                NatureLabel = Vocabulary.Natures[nature],
                Rank = _random.Pick(Vocabulary.Ranks),
                Funding = "财政性资金基本保证",
            },
            1);
    }

    private BudgetLine Line(Measure measure)
    {
        var amount = Amount();
        return Sourced(
            new BudgetLine
            {
                Year = _year,
                Measure = measure,
                Label = EnumSpelling.Of(measure).Replace('_', ' '),
                AmountFen = amount,
                Origin = FactOrigin.Table,
            },
            1);
    }

    private Project Project(int number)
    {
        // What a project is about stays through the years; its amounts and promises do not.
        var lasting = SeededRandom.Of(2, _department, number);
        var place = Vocabulary.Place(lasting.Next(Vocabulary.Places));
        var topic = lasting.Pick(Vocabulary.Topics);
        var amount = Amount();
        var isWithheld = _random.Next(100) == 0;
        var fiscal = amount / 10_000 * _random.Next(5, 11) / 10 * 10_000;
        var project = new Project
        {
            Number = number + 1,
            Code = Departments.ProjectCode(_department, number),
            Name = place + topic + lasting.Pick(Vocabulary.Endings),
            AmountFen = isWithheld ? null : amount,
            FiscalFundsFen = isWithheld ? null : fiscal,
            OtherFundsFen = isWithheld ? null : amount - fiscal,
            Purpose = $"用于{place}及{Vocabulary.Place(lasting.Next(Vocabulary.Places))}{topic}：{_random.Pick(Vocabulary.Uses)}，{_random.Pick(Vocabulary.Uses)}，"
                + $"{_random.Pick(Vocabulary.Uses)}，{_random.Pick(Vocabulary.Aims)}，{_random.Pick(Vocabulary.Aims)}。",
            Withheld = isWithheld,
            BudgetUnit = _random.Pick(_units),
        };
        if (isWithheld)
        {
            project.Absences.AddRange(
                new[] { "amount", "fiscalFunds", "otherFunds" }.Select(field => new Absence { Field = field, Reason = AbsenceReason.Withheld, Published = "涉密" }));
        }

        for (var quarter = 1; quarter <= 4; quarter++)
        {
            project.Schedule.Add(Lined(
                new ScheduleStep
                {
                    Month = quarter * 3,
                    CumulativePercent = quarter * 25 * FenPerWan,
                    Published = string.Create(CultureInfo.InvariantCulture, $"{quarter * 25}%"),
                },
                1));
        }

        project.Goals.Add(Lined(new ProjectGoal { Text = $"完成{place}{topic}，{_random.Pick(Vocabulary.Aims)}。" }, 1));
        for (var i = 0; i < IndicatorsPerProject; i++)
        {
            project.Indicators.Add(Indicator(i));
        }

        return Sourced(project, 12);
    }

    private Indicator Indicator(int number)
    {
        var kind = (IndicatorKind)(number * 12 / IndicatorsPerProject);
        var percent = _random.Next(80, 101);
        return Sourced(
            new Indicator
            {
                Number = number + 1,
                Category = (IndicatorCategory)(number / 2),
                Kind = kind,
                CategoryLabel = "产出指标",
                KindLabel = "数量指标",
                Name = Vocabulary.Indicators[(number * 2 + _random.Next(2)) % Vocabulary.Indicators.Count],
                Description = $"反映{Sentence()}的情况",
                TargetOperator = TargetOperator.Gte,
                TargetValue = percent * FenPerWan,
                TargetUnit = "%",
                TargetPublished = string.Create(CultureInfo.InvariantCulture, $"≥{percent}%"),
                Basis = "年度工作计划及历史标准",
            },
            1);
    }

    private ProcurementLine Procurement()
    {
        var project = _random.Pick(_projects);
        var quantity = _random.Next(1, 50);
        var price = _random.Next(1, 300) * 10_000L;
        return Sourced(
            new ProcurementLine
            {
                Project = project,
                BudgetUnit = project.BudgetUnit,
                ProjectName = project.Name,
                Item = _random.Pick(Vocabulary.Items),
                CatalogueCode = string.Create(CultureInfo.InvariantCulture, $"A0{_random.Next(2000, 9999)}"),
                UnitOfMeasure = "台",
                Quantity = quantity * FenPerWan,
                UnitPriceFen = price,
                AmountFen = price * quantity,
                GeneralPublicBudgetFen = price * quantity,
            },
            1);
    }

    private AssetTable Assets()
    {
        var table = Sourced(new AssetTable { AsOf = new DateOnly(_year - 1, 12, 31), TotalValueFen = Amount() }, 1);
        AssetCategory[] categories =
            [AssetCategory.Total, AssetCategory.Buildings, AssetCategory.Vehicles, AssetCategory.EquipmentOver200K, AssetCategory.OtherFixed];
        foreach (var category in categories)
        {
            table.Lines.Add(Sourced(
                new AssetLine
                {
                    Category = category,
                    Label = EnumSpelling.Of(category).Replace('_', ' '),
                    Quantity = _random.Next(1, 500) * FenPerWan,
                    ValueFen = Amount(),
                    Origin = FactOrigin.Table,
                },
                1));
        }

        return table;
    }

    // Most amounts are small and few are large, in whole hundreds of yuan: from half a 万元 to some thousands.
    private long Amount() => (long)(50 * Math.Pow(10_000, _random.NextDouble())) * 10_000;

    private string Sentence() => _random.Pick(Vocabulary.Topics) + "、" + _random.Pick(Vocabulary.Topics) + "等工作";

    private T Sourced<T>(T fact, int lines) where T : Fact => Lined(fact, lines);

    // What a fact quotes are the next lines of the document.
    private T Lined<T>(T fact, int lines) where T : Sourced
    {
        var quoted = Enumerable.Range(0, lines).Select(_ => $"\t{Sentence()}\t{_random.Pick(Vocabulary.Uses)}\t{_random.Next(1, 100_000)}").ToArray();
        fact.LineStart = _lines.Count + 1;
        fact.LineEnd = _lines.Count + lines;
        fact.Quote = string.Join('\n', quoted);
        _lines.AddRange(quoted);
        return fact;
    }
}
