using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

// The keys stand here in full: clients store them, so a change of any of them is a break.
public class NaturalKeysTests
{
    [Fact]
    public void Every_kind_of_row_has_the_key_that_clients_have_stored()
    {
        var department = NaturalKeys.Department("秦皇岛经济技术开发区", "中共秦皇岛经济技术开发区工委政法委员会");
        var budget = NaturalKeys.Budget(department, 2021);
        var document = NaturalKeys.Document(department, 2021, DocumentKind.Budget, 1);
        var unit = NaturalKeys.BudgetUnit(budget, 2021, "区委政法委机关", 1);
        var project = NaturalKeys.Project(budget, 2021, "13032021P00L3L410001E", unit, "综治中心", 1);
        var table = NaturalKeys.AssetTable(budget, 2021);

        Assert.Equal(
            """
            adyu75wvturzv7j4jlny
            2021-bu3zlrp4uuqjexevzyr7
            2021-rlbhs2t2qj3pe6zmfmlu
            2021-tqbtee537trhuus5ffoa
            2020-hn7ewuq5g7ivx2h5bhlq
            2021-v7kycz3d6p3pu5lgmqly
            2021-fxvo2uvjgnrjdb6mvuiq
            2021-pkhesku6b6sli4ua74ic
            2021-vrtyl2hec7gucdqjbiwc
            2021-xjk2awdx7xnfbcvifb22
            2021-cn63cvtdejuy66qqjfwb
            tfkkmq7vw25a2tuctbqm
            2021-2c67wblwa64gddciiql4
            2021-ccnqsnv6ovtksfb2rdon
            2021-ups5atouujwtkkiyw2sl
            2021-5d62s6tjxj7mxzh2ymvd
            2021-eatz3ljxglnmnxnvjnwm
            2021-zf7jcaaiqlegn3vlhwsz
            2021-ikm25un6ljgis4uxbecu
            """,
            string.Join(
                '\n',
                department,
                budget,
                document,
                unit,
                NaturalKeys.BudgetLine(document, 2020, Measure.ThreePublicExpenses, null, FactOrigin.Table, 1),
                project,
                NaturalKeys.Project(budget, 2021, null, unit, "综治中心", 1),
                NaturalKeys.Indicator(project, 2021, IndicatorKind.Quantity, "数量指标", "次数", 1),
                NaturalKeys.ProcurementLine(budget, 2021, "综治中心", "保险服务", 1),
                table,
                NaturalKeys.AssetLine(table, 2021, FactOrigin.Text, "通用设备", 1),
                NaturalKeys.Classification(ClassificationScheme.Functional, "2080505"),
                NaturalKeys.BudgetLine(
                    document, 2021, Measure.TotalExpenditure, NaturalKeys.Classification(ClassificationScheme.Functional, "2080505"), FactOrigin.Table, 1),
                NaturalKeys.Activity(budget, 2021, "1.1", 1),
                NaturalKeys.Responsibility(document, 2021, "法治建设科", 1),
                NaturalKeys.PerformanceGoal(document, 2021, GoalKind.Itemised, "维护社会稳定工作", null, 1),
                NaturalKeys.Statement(document, 2021, StatementTopic.Procurement, 1),
                NaturalKeys.GlossaryTerm(document, 2021, "机关运行经费", 1),
                NaturalKeys.ReportedChange(document, 2021, Measure.TotalExpenditure, 2020, 1)));
    }

    [Theory]
    [InlineData("中共秦皇岛经济技术开发区工委政法委员会（本级）")]
    [InlineData("中共秦皇岛经济技术开发区工委政法委员会(本级)")]
    [InlineData("中共秦皇岛经济技术开发区工委政法委员会（本级)")]
    [InlineData(" 中共秦皇岛经济技术开发区　工委政法委员会 ( 本级 ）")]
    public void A_unit_is_the_same_with_and_without_its_note_that_the_department_itself_is_meant(string name) => Assert.Equal(
        NaturalKeys.BudgetUnit("b", 2021, "中共秦皇岛经济技术开发区工委政法委员会", 1),
        NaturalKeys.BudgetUnit("b", 2021, name, 1));

    [Fact]
    public void Only_at_the_end_does_the_note_say_nothing() => Assert.NotEqual(
        NaturalKeys.BudgetUnit("b", 2021, "（本级）财务科", 1),
        NaturalKeys.BudgetUnit("b", 2021, "财务科", 1));

    [Fact]
    public void A_name_counts_without_white_space_and_width() => Assert.Equal(
        NaturalKeys.Project("b", 2021, null, null, "综治“9+X”系统（二期）", 1),
        NaturalKeys.Project("b", 2021, null, null, "综治“９＋Ｘ” 系统　(二期)", 1));

    [Fact]
    public void A_code_names_a_project_whatever_its_name_and_unit() => Assert.Equal(
        NaturalKeys.Project("b", 2021, "P1", "u1", "护路联防", 1),
        NaturalKeys.Project("b", 2021, "P1", "u2", "铁路护路联防", 1));

    [Fact]
    public void A_name_that_looks_like_a_code_is_not_one() => Assert.NotEqual(
        NaturalKeys.Project("b", 2021, "P1", null, "x", 1),
        NaturalKeys.Project("b", 2021, null, null, "P1", 1));

    [Fact]
    public void Parts_do_not_run_into_each_other()
    {
        Assert.NotEqual(NaturalKeys.Hash("ab", "c"), NaturalKeys.Hash("a", "bc"));
        Assert.NotEqual(NaturalKeys.Hash("a1:b"), NaturalKeys.Hash("a", "b"));
        Assert.NotEqual(NaturalKeys.Hash("a", ""), NaturalKeys.Hash("a"));
        Assert.NotEqual(NaturalKeys.Hash("a", null), NaturalKeys.Hash("a", ""));
    }

    [Fact]
    public void A_hash_is_the_first_hundred_bits_of_sha_256_in_base_32() =>
        // sha256("2:ab") = d1ab1a7fbf5a9552f2d01c956d…
        Assert.Equal("2gvru757lkkvf4wqdskw", NaturalKeys.Hash("ab"));
}
