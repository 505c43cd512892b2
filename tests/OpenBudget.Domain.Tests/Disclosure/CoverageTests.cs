using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class CoverageTests
{
    private const string Nonsense = "莫名其妙的一行字";

    public static TheoryData<int> Years => [2020, 2021];

    [Theory]
    [MemberData(nameof(Years))]
    public void Nothing_of_the_two_documents_is_left_not_understood(int year)
    {
        var document = Document(year);

        Assert.Empty(document.Coverage.NotUnderstood);
        Assert.All(document.Sections, section => Assert.True(section.Understood));
    }

    [Fact]
    public void Every_line_is_counted_once()
    {
        Assert.Equal(
            [0, 783, 42, 1, 28, 727],
            Enum.GetValues<LineUse>().Select(SeedDocuments.Document2020.Coverage.Count));
        Assert.Equal(
            [0, 3485, 98, 1, 26, 1338],
            Enum.GetValues<LineUse>().Select(SeedDocuments.Document2021.Coverage.Count));
        Assert.Equal(1581, 783 + 42 + 1 + 28 + 727);
        Assert.Equal(4948, 3485 + 98 + 1 + 26 + 1338);
    }

    [Fact]
    public void Boilerplate_is_told_with_its_share()
    {
        Assert.Equal([(47, 47)], Runs(SeedDocuments.Document2020, LineUse.Boilerplate));
        Assert.Equal([(83, 83)], Runs(SeedDocuments.Document2021, LineUse.Boilerplate));
        Assert.Equal(854, SeedDocuments.Document2020.Coverage.PrintedLines);
        Assert.Equal(0.12m, SeedDocuments.Document2020.Coverage.Share(LineUse.Boilerplate));
        Assert.Equal(0.03m, SeedDocuments.Document2021.Coverage.Share(LineUse.Boilerplate));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Runs_follow_one_another_and_are_all_lines(int year)
    {
        var document = Document(year);
        var next = 1;
        foreach (var run in document.Coverage.Runs)
        {
            Assert.Equal(next, run.LineStart);
            next = run.LineEnd + 1;
        }
        Assert.Equal(document.LineCount + 1, next);
    }

    [Theory]
    [InlineData(2020, 3, 5, 7, 8, 10, 13, 15, 22, 24, 45, 47, 49, 52, 54, 56, 58, 60, 63, 65, 67, 69, 99, 104, 109, 121, 123, 125, 127, 131, 138, 156, 223, 229, 240, 249, 638, 640, 642, 643)]
    [InlineData(2021, 2, 4, 6, 8, 14, 48, 81, 84, 86, 89, 92, 94, 96, 98, 101, 103, 226, 259, 262, 275, 289, 291, 293, 295, 299, 307, 325, 387, 389, 428, 442, 452, 454, 455)]
    public void A_line_that_means_nothing_is_listed_wherever_it_stands(int year, params int[] below)
    {
        var original = year == 2020 ? SeedDocuments.Lines2020 : SeedDocuments.Lines2021;
        foreach (var line in below)
        {
            var document = SeedDocuments.Read([.. original[..line], Nonsense, .. original[line..]]);

            Assert.True(
                document.Coverage.NotUnderstood.Any(run => run.LineStart <= line + 1 && run.LineEnd >= line + 1),
                $"The line below line {line} of {year} is not listed.");
            Assert.Contains(document.Sections, section => !section.Understood && section.LineStart <= line + 1 && section.LineEnd >= line + 1);
        }
    }

    [Fact]
    public void Boilerplate_with_a_word_changed_is_not_understood()
    {
        var document = AlteredCopy.Of2020().Replace(47, "综合预算制度", "零基预算制度").Read();

        Assert.Equal([(47, 47)], Runs(document, LineUse.NotUnderstood));
    }

    [Fact]
    public void A_line_that_a_note_complains_of_is_not_understood()
    {
        var document = AlteredCopy.Of2021().Replace(162, "162.00", "一百六十二").Read();

        Assert.Equal([(162, 162)], Runs(document, LineUse.NotUnderstood));
    }

    [Fact]
    public void Headings_and_the_furniture_of_tables_are_told_apart_from_facts()
    {
        var runs = SeedDocuments.Document2020.Coverage.Runs;

        Assert.Contains(new CoveredLines(1, 2, LineUse.Heading), runs);
        Assert.Contains(new CoveredLines(25, 28, LineUse.Furniture), runs);
        Assert.Contains(new CoveredLines(35, 35, LineUse.Furniture), runs);
        Assert.Contains(new CoveredLines(40, 43, LineUse.Fact), runs);
        Assert.Contains(new CoveredLines(100, 101, LineUse.Fact), runs);
        Assert.Contains(new CoveredLines(263, 266, LineUse.Furniture), runs);
    }

    [Fact]
    public void Sections_map_the_whole_document()
    {
        var sections = SeedDocuments.Document2020.Sections;

        Assert.Equal(
            [
                (1, "PERFORMANCE", "三、2020年部门预算绩效信息", 1, 5, 1),
                (2, "RESPONSIBILITIES", "第一部分 部门职责及机构设置情况", 6, 7, 0),
                (3, "RESPONSIBILITIES", "部门职责：", 8, 22, 11),
                (4, "INSTITUTIONS", "部门机构设置：", 23, 45, 1),
                (5, "BUDGET_OVERVIEW", "第二部分 部门预算安排总体情况", 46, 47, 0),
                (6, "REVENUE", "1、收入说明", 48, 50, 3),
                (7, "EXPENDITURE", "支出说明", 51, 54, 5),
                (8, "CHANGE", "比上年增减情况", 55, 57, 3),
                (9, "AGENCY_OPERATING_EXPENSES", "第三部分 机关运行经费安排情况", 58, 60, 1),
                (10, "THREE_PUBLIC_EXPENSES", "第四部分 财政拨款“三公”经费预算情况及增减变化原因", 61, 63, 9),
                (11, "PROCUREMENT", "第五部分 政府采购预算情况", 64, 67, 1),
                (12, "ASSETS", "国有资产信息情况", 68, 102, 15),
                (13, "GLOSSARY", "七、 名词解释", 103, 121, 19),
                (14, "OTHER_MATTERS", "第九部分 其他需要说明的事项", 122, 125, 1),
                (15, "PERFORMANCE", "2020年部门预算绩效信息", 126, 127, 0),
                (16, "OVERALL_GOALS", "第一部分  部门整体绩效目标", 128, 129, 0),
                (17, "OVERALL_GOALS", "（一）总体绩效目标：", 130, 221, 38),
                (18, "ITEMISED_GOALS", "（二）分项绩效目标：", 222, 236, 7),
                (19, "SAFEGUARDS", "（三）工作保障措施", 237, 247, 5),
                (20, "DUTIES", "部门职责及工作活动绩效目标指标：", 248, 638, 39),
                (21, "SPECIAL_FUNDS", "第二部分  专项资金绩效目标", 639, 642, 1),
                (22, "PROJECTS", "第三部分 预算项目绩效目标", 643, 1581, 73),
            ],
            sections.Select(section => (section.Ordinal, section.Kind, section.Heading, section.LineStart, section.LineEnd, section.Facts)));
    }

    [Fact]
    public void A_document_that_begins_without_a_heading_has_a_preface()
    {
        var sections = SeedDocuments.Document2021.Sections;

        Assert.Equal(("PREFACE", "", 1, 1), (sections[0].Kind, sections[0].Heading, sections[0].LineStart, sections[0].LineEnd));
        Assert.Equal("（二）分项绩效目标", sections[17].Heading);
        Assert.Equal(("PROJECTS", 453, 4948, 49 + 320), (sections[^1].Kind, sections[^1].LineStart, sections[^1].LineEnd, sections[^1].Facts));
    }

    internal static void EachLineIsCoveredAndMapped(DisclosedDocument document)
    {
        Assert.Equal(document.LineCount, Enum.GetValues<LineUse>().Sum(document.Coverage.Count));
        Assert.Equal(document.LineCount, document.Sections.Sum(section => section.LineEnd - section.LineStart + 1));
        Assert.Equal(1, document.Sections[0].LineStart);
        Assert.All(document.Sections.Zip(document.Sections.Skip(1)), pair => Assert.Equal(pair.First.LineEnd + 1, pair.Second.LineStart));
    }

    private static DisclosedDocument Document(int year) => year == 2020 ? SeedDocuments.Document2020 : SeedDocuments.Document2021;

    private static IEnumerable<(int Start, int End)> Runs(DisclosedDocument document, LineUse use) =>
        document.Coverage.Runs.Where(run => run.Use == use).Select(run => (run.LineStart, run.LineEnd));
}
