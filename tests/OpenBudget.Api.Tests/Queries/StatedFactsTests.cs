using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Every kind of fact, from an import to the answer; the two documents are made by hand, so that no reader is needed.</summary>
public sealed class StatedFactsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-").FullName;
    private readonly BudgetDatabase _database;
    private readonly SqliteDatabase _reading;
    private readonly RequestExecutor _executor;

    public StatedFactsTests()
    {
        var path = Path.Combine(_folder, "facts.db");
        File.Create(path).Dispose();
        _database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={path};Pooling=False" });
        using (var context = _database.OpenForWriting())
        {
            context.Database.EnsureCreated();
        }

        Import("政法委", 2020, DocumentOf2020());
        Import("教育局", 2021, new()
        {
            Lines = [new BudgetLine { Measure = Measure.TotalExpenditure, Label = "社会保障", AmountFen = 3_0000_00, Classification = new() { Code = "208" }, LineStart = 1, LineEnd = 1 }],
            Classifications = [new DisclosedClassification { Code = "208", Name = "社会保障和就业支出", LineStart = 1, LineEnd = 1, Quote = "208" }],
        });
        _reading = new SqliteDatabase(_database.ReadOnlyConnectionString, BudgetModel.Of(_database.Kind));
        _executor = new RequestExecutor(
            RelationalSchema.Create(Api.Schema.BudgetSchema.Declaration, _reading), NullLogger<RequestExecutor>.Instance);
    }

    [Fact]
    public void A_duty_has_its_activities_and_they_their_graded_indicators() => Answers(
        """
        { activities(where: { kind: { eq: DUTY } }) { nodes {
            number name amount parent { name }
            children { number name withheld absences { field reason } parent { number }
              indicators { nodes { name project { name } activity { number } standards { grade operator value unit withheld published } } } }
            source { lineStart document { year } } } } }
        """,
        """{"number":"1","name":"政治工作","amount":8.2,"parent":null,"children":[{"number":"1.2","name":"学习","withheld":false,"absences":[{"field":"amount","reason":"BLANK"}],"parent":{"number":"1"},"indicators":{"nodes":[{"name":"次数","project":null,"activity":{"number":"1.2"},"standards":[{"grade":"EXCELLENT","operator":"GTE","value":90,"unit":"%","withheld":false,"published":">=90"},{"grade":"POOR","operator":null,"value":null,"unit":null,"withheld":true,"published":"涉密"}]}]}},{"number":"1.10","name":"宣传","withheld":false,"absences":[],"parent":{"number":"1"},"indicators":{"nodes":[]}}],"source":{"lineStart":7,"document":{"year":2020}}}""");

    [Fact]
    public void A_project_tells_the_duty_it_serves_and_why() => Answers(
        """{ projects(where: { activity: { number: { eq: "1" } } }) { nodes { name activity { name } activityBasis } } }""",
        """{"name":"政治工作","activity":{"name":"政治工作"},"activityBasis":"项目名称与职责活动“政治工作”相同"}""");

    [Fact]
    public void A_category_has_those_below_it_and_the_wording_of_each_document() => Answers(
        """
        { classifications(where: { children: { some: { code: { eq: "20805" } } } }) { nodes {
            scheme code level name definition parent { code } children { code level name parent { code } children { code } }
            wordings { department { name } year name definition source { lineEnd quote } } } } }
        """,
        """{"scheme":"FUNCTIONAL","code":"208","level":"CLASS","name":"社会保障和就业支出","definition":"旧定义","parent":null,"children":[{"code":"20805","level":"SECTION","name":"养老支出","parent":{"code":"208"},"children":[]}],"wordings":[{"department":{"name":"政法委"},"year":2020,"name":"社会保障","definition":"旧定义","source":{"lineEnd":2,"quote":"208 社会保障"}},{"department":{"name":"教育局"},"year":2021,"name":"社会保障和就业支出","definition":null,"source":{"lineEnd":1,"quote":"208"}}]}""");

    [Fact]
    public void Lines_are_found_by_their_category_and_the_total_has_none() => Answers(
        """{ budgetLines(where: { measure: { eq: TOTAL_EXPENDITURE }, year: { eq: 2020 } }, order: [{ classification: { code: ASC } }]) { nodes { amount preferred classification { code } } } }""",
        """{"amount":370.93,"preferred":true,"classification":null},{"amount":14.26,"preferred":true,"classification":{"code":"20805"}}""");

    [Fact]
    public void A_stated_change_stands_beside_the_computed_one() => Answers(
        """{ reportedChanges(where: { agrees: { eq: false } }) { nodes { year measure baseYear baseYearPublished direction reported reportedPercent computed(unit: YUAN) agrees reason budget { totalExpenditure } } } }""",
        """{"year":2020,"measure":"TOTAL_EXPENDITURE","baseYear":2019,"baseYearPublished":2009,"direction":"CONTRADICTORY","reported":-8.46,"reportedPercent":2.34,"computed":84700,"agrees":false,"reason":"人员增加","budget":{"totalExpenditure":370.93}}""");

    [Theory]
    [InlineData("responsibilities { nodes { number organ text } }", """{"number":1,"organ":"综治科","text":"维护稳定"}""")]
    [InlineData("performanceGoals(where: { kind: { eq: SAFEGUARD } }) { nodes { kind section number text } }", """{"kind":"SAFEGUARD","section":"制度","number":null,"text":"完善制度"}""")]
    [InlineData("statements(where: { topic: { in: [PROCUREMENT] } }) { nodes { topic text } }", """{"topic":"PROCUREMENT","text":"无政府采购预算"}""")]
    [InlineData("glossaryTerms(where: { term: { contains: \"三公\" } }) { nodes { term definition year } }", """{"term":"三公经费","definition":"三项费用","year":2020}""")]
    [InlineData("departments(where: { responsibilities: { any: true } }) { nodes { name responsibilities { totalCount } } }", """{"name":"政法委","responsibilities":{"totalCount":1}}""")]
    [InlineData(
        "budgets(where: { year: { eq: 2020 } }) { nodes { activities { totalCount } performanceGoals { totalCount } reportedChanges { totalCount } statements { totalCount } } }",
        """{"activities":{"totalCount":3},"performanceGoals":{"totalCount":1},"reportedChanges":{"totalCount":1},"statements":{"totalCount":1}}""")]
    [InlineData(
        "documents(where: { sections: { some: { understood: { eq: false } } } }) { nodes { sections { kind heading lineStart lineEnd facts understood } } }",
        """{"sections":[{"kind":"RESPONSIBILITIES","heading":"部门职责","lineStart":1,"lineEnd":4,"facts":1,"understood":true},{"kind":"OTHER","heading":"","lineStart":5,"lineEnd":10,"facts":2,"understood":false}]}""")]
    public void What_is_stated_in_words_is_answered(string field, string nodes) => Answers($"{{ {field} }}", nodes);

    public void Dispose()
    {
        _reading.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Answers(string query, string nodes)
    {
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), null, default);
        using var result = _executor.ExecuteAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        var field = query.TrimStart('{', ' ').Split('(', ' ')[0];
        Assert.Equal($"{{\"data\":{{\"{field}\":{{\"nodes\":[{nodes}]}}}}}}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private void Import(string department, int year, DisclosedDocument disclosed)
    {
        using var context = _database.OpenForWriting();
        var published = new PublishedDocument
        {
            FileName = $"{year}.txt", Title = $"{year}", Region = "开发区", Department = department, Year = year, Kind = DocumentKind.Budget,
        };
        new DocumentImporter(context).Import(published, PublishedFile.Of(Encoding.UTF8.GetBytes(department), "a.txt"), disclosed, new DateTime(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc));
    }

    private static DisclosedDocument DocumentOf2020()
    {
        var duty = new Activity { Kind = ActivityKind.Duty, Number = "1", Name = "政治工作", AmountFen = 8_2000_00, LineStart = 7, LineEnd = 7 };
        var learning = new Activity { Kind = ActivityKind.Activity, Number = "1.2", Name = "学习", Parent = duty, LineStart = 8, LineEnd = 8 };
        learning.Absences.Add(new Absence { Field = "amount", Reason = AbsenceReason.Blank });
        var indicator = new Indicator { Number = 1, Name = "次数", LineStart = 8, LineEnd = 8 };
        indicator.Standards.Add(new GradeStandard { Grade = Grade.Excellent, Operator = TargetOperator.Gte, Value = 90_000_000, Unit = "%", Published = ">=90" });
        indicator.Standards.Add(new GradeStandard { Grade = Grade.Poor, Withheld = true, Published = "涉密" });
        learning.Indicators.Add(indicator);
        var publicity = new Activity { Kind = ActivityKind.Activity, Number = "1.10", Name = "宣传", Parent = duty, LineStart = 9, LineEnd = 9 };
        return new DisclosedDocument
        {
            LineCount = 10,
            Activities = [duty, learning, publicity],
            Projects = [new Project { Number = 1, Name = "政治工作", LineStart = 10, LineEnd = 10 }],
            Lines =
            [
                new BudgetLine { Measure = Measure.TotalExpenditure, Label = "支出", AmountFen = 370_9300_00, LineStart = 3, LineEnd = 3 },
                new BudgetLine { Year = 2019, Measure = Measure.TotalExpenditure, Label = "上年支出", AmountFen = 362_4600_00, LineStart = 3, LineEnd = 3 },
                new BudgetLine
                {
                    Measure = Measure.TotalExpenditure, Label = "养老支出", AmountFen = 14_2600_00, Classification = new() { Code = "20805" }, LineStart = 4, LineEnd = 4,
                },
            ],
            Classifications =
            [
                new DisclosedClassification { Code = "208", Name = "社会保障", Definition = "旧定义", LineStart = 2, LineEnd = 2, Quote = "208 社会保障" },
                new DisclosedClassification { Code = "20805", Level = ClassificationLevel.Section, Name = "养老支出", LineStart = 2, LineEnd = 2 },
            ],
            Responsibilities = [new Responsibility { Number = 1, Organ = "综治科", Text = "维护稳定", LineStart = 1, LineEnd = 1 }],
            PerformanceGoals = [new PerformanceGoal { Kind = GoalKind.Safeguard, Section = "制度", Text = "完善制度", LineStart = 2, LineEnd = 2 }],
            Statements = [new Statement { Topic = StatementTopic.Procurement, Text = "无政府采购预算", LineStart = 3, LineEnd = 3 }],
            GlossaryTerms = [new GlossaryTerm { Term = "三公经费", Definition = "三项费用", LineStart = 4, LineEnd = 4 }],
            ReportedChanges =
            [
                new ReportedChange
                {
                    Measure = Measure.TotalExpenditure, BaseYear = 2019, BaseYearPublished = 2009, Direction = ChangeDirection.Contradictory,
                    ReportedFen = -8_4600_00, ReportedPercent = 2_340_000, Reason = "人员增加", LineStart = 3, LineEnd = 3,
                },
            ],
            Sections =
            [
                new Section { Kind = "RESPONSIBILITIES", Heading = "部门职责", LineStart = 1, LineEnd = 4, Facts = 1, Understood = true },
                new Section { Kind = "OTHER", LineStart = 5, LineEnd = 10, Facts = 2 },
            ],
        };
    }
}
