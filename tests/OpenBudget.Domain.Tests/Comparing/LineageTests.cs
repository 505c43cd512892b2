using System.Globalization;
using OpenBudget.Domain.Comparing;

namespace OpenBudget.Domain.Tests.Comparing;

public sealed class LineageTests
{
    [Fact]
    public void Of_one_code_they_are_one_whatever_they_are_called() => Assert.Equal(
        "2021-1 > 2022-1 SameCode 100 项目编码均为1303，项目名称由“综治保险”改为“平安建设保险”。",
        Links(Of(2021, "综治保险:1303"), Of(2022, "平安建设保险:1303", "综治保险:1304")));

    [Fact]
    public void A_code_that_two_of_a_year_have_tells_nothing() => Assert.Equal(
        "2021-1 > 2022-2 SameName 100 项目名称均为“社区矫正”。",
        Links(Of(2021, "社区矫正:1"), Of(2022, "人民调解:1", "社区矫正:1")));

    [Theory]
    [InlineData("编辑印制《法治开发区》", "编辑印制 〈法治开发区〉")]
    [InlineData("综治“9+X”网格员信息应用服务费", "综治\"９＋Ｘ\"网格员信息应用服务费")]
    [InlineData("普法宣传经费", "普法宣传\n经费")]
    [InlineData("政法委（本级）经费", "政法委(本级)经费")]
    public void A_name_is_the_same_in_other_widths_with_other_brackets_and_broken_over_lines(string earlier, string later) =>
        Assert.StartsWith("2020-1 > 2021-1 SameName 100 ", Links(Of(2020, earlier), Of(2021, later)), StringComparison.Ordinal);

    [Theory]
    [InlineData("维护稳定工作", "维护稳定专项经费", 95)]
    [InlineData("防范和处理邪教工作经费", "防范和处理邪教问题工作专项经费", 81)]
    [InlineData("2020年春运安保经费", "2021年度春运安保工作经费", 95)]
    [InlineData("社区矫正工作经费", "社区矫正业务经费", 71)]
    [InlineData("法律顾问费", "管委法律顾问服务经费", 57)]
    [InlineData("见义勇为基金", "见义勇为奖励资金", 57)]
    [InlineData("雪亮工程建设", "雪亮工程运维", 57)]
    [InlineData("护路", "护路经费", 95)]
    public void Names_that_are_alike_are_a_change_of_name_with_a_confidence(string earlier, string later, int confidence) => Assert.StartsWith(
        $"2020-1 > 2021-1 Renamed {confidence} ", Links(Of(2020, earlier), Of(2021, later)), StringComparison.Ordinal);

    [Theory]
    [InlineData("人民调解工作经费", "人民监督工作经费")]
    [InlineData("法律援助工作经费", "法律服务费")]
    [InlineData("公证业务培训费", "办理公证业务办案经费")]
    [InlineData("公证档案信息化扫描录入劳务费", "公证档案信息云存储服务费")]
    [InlineData("家事法律服务中心和知识产权服务中心运行费", "法律服务费")]
    [InlineData("综治工作专项经费", "综治保险")]
    [InlineData("雪亮工程一期建设", "雪亮工程二期建设")]
    [InlineData("第1批设备采购", "第2批设备采购")]
    [InlineData("铁路护路联防工作", "护路经费")]
    [InlineData("专项经费", "工作项目")]
    public void Names_of_other_undertakings_are_not(string earlier, string later) => Assert.Equal("", Links(Of(2020, earlier), Of(2021, later)));

    [Fact]
    public void Planted_changes_of_name_are_found_among_unrelated_projects() => Assert.Equal(
        """
        2021-1 > 2022-4 Renamed 95 项目名称“维护稳定工作”与“维护稳定专项经费”除去“专项”“经费”“工作”“项目”等字样后相同。
        2021-2 > 2022-1 Renamed 81 项目名称“防范和处理邪教工作经费”与“防范和处理邪教问题工作专项经费”除去“专项”“经费”“工作”“项目”等字样后相似度为86%。
        2021-3 > 2022-3 SameName 100 项目名称均为“综治工作专项经费”。
        """,
        Links(
            Of(2021, "维护稳定工作", "防范和处理邪教工作经费", "综治工作专项经费", "政治工作专项经费", "见习岗工资", "国家安全工作专项经费"),
            Of(2022, "防范和处理邪教问题工作专项经费", "综治保险", "综治工作专项经费", "维护稳定专项经费", "政法信息化专项经费", "执法证年检考试")));

    [Fact]
    public void Each_has_at_most_one_before_and_one_after_it_and_the_most_alike_comes_first() => Assert.Equal(
        """
        2020-1 > 2021-2 Renamed 95 项目名称“法律援助”与“法律援助经费”除去“专项”“经费”“工作”“项目”等字样后相同。
        2020-2 > 2021-1 Renamed 67 项目名称“法律援助中心经费”与“法律援助中心房屋租赁”除去“专项”“经费”“工作”“项目”等字样后相似度为71%。
        """,
        Links(Of(2020, "法律援助", "法律援助中心经费"), Of(2021, "法律援助中心房屋租赁", "法律援助经费")));

    [Fact]
    public void Where_two_fit_equally_well_neither_is_taken() => Assert.Equal(
        "", Links(Of(2020, "法律援助"), Of(2021, "法律援助经费", "法律援助工作经费")));

    [Fact]
    public void Of_two_with_one_name_the_one_of_the_same_unit_is_meant() => Assert.Equal(
        """
        2020-1 > 2021-2 SameName 100 项目名称均为“普法宣传经费”。
        2020-2 > 2021-1 SameName 90 项目名称均为“普法宣传经费”，预算单位不同。
        """,
        Links(Of(2020, "普法宣传经费@本级", "普法宣传经费@服务中心"), Of(2021, "普法宣传经费@公证处", "普法宣传经费@本级")));

    [Fact]
    public void Of_two_with_one_name_that_nothing_tells_apart_neither_is_taken() =>
        Assert.Equal("", Links(Of(2020, "其他项目", "其他项目"), Of(2021, "其他项目")));

    [Fact]
    public void A_project_that_paused_is_known_again_by_its_name_and_not_by_a_likeness() => Assert.Equal(
        "2019-1 > 2021-1 SameName 100 项目名称均为“村级换届经费”。",
        Links(Of(2019, "村级换届经费", "维护稳定工作"), Of(2020, "人民调解"), Of(2021, "村级换届经费", "维护稳定经费")));

    [Fact]
    public void A_year_alone_gives_what_all_years_together_give()
    {
        LineageProject[][] years =
        [
            Of(2018, "村级换届", "综治经费"), Of(2019, "综治专项", "护路"), Of(2020, "综治工作", "村级换届", "护路经费"),
            Of(2021, "综治经费", "护路项目"), Of(2022, "村级换届", "综治", "护路"),
        ];
        var all = years.SelectMany(y => y).ToArray();
        var expected = Lineage.Of(all, []).Select(l => (l.FromId, l.ToId, l.Relation)).ToArray();
        Assert.Equal(9, expected.Length);
        foreach (var year in new[] { 2018, 2019, 2020, 2021, 2022 })
        {
            var yearOf = all.ToDictionary(p => p.Id, p => p.Year);
            var kept = expected.Where(l => yearOf[l.FromId] > year || yearOf[l.ToId] < year).ToArray();
            var found = Lineage.Around(year, [.. all.Where(p => Math.Abs(p.Year - year) <= Lineage.Reach)], [.. kept.Select(l => (l.FromId, l.ToId))]);
            Assert.Equal(expected.Except(kept), found.Select(l => (l.FromId, l.ToId, l.Relation)));
        }
    }

    [Fact]
    public void Years_without_projects_between_two_do_not_matter() => Assert.StartsWith(
        "2018-1 > 2022-1 Renamed 95 ", Links(Of(2018, "维护稳定工作"), Of(2022, "维护稳定经费")), StringComparison.Ordinal);

    [Fact]
    public void What_a_person_decided_comes_before_all_rules() => Assert.Equal(
        "2020-1 > 2021-1 Reviewed 100 人工核对。",
        Links([new ReviewedPair(20201, 20211, new("人工核对。", "Reviewed."))], Of(2020, "铁路护路联防工作"), Of(2021, "护路经费", "铁路护路联防工作")));

    [Fact]
    public void What_a_person_has_parted_no_rule_ties() => Assert.Equal(
        "", Links([new ReviewedPair(20201, 20211, null)], Of(2020, "综治保险:7"), Of(2021, "综治保险:7")));

    [Fact]
    public void A_thousand_names_that_share_their_words_take_no_time_to_speak_of()
    {
        var years = new[] { 2020, 2021 }.Select(year => Of(year, [.. Enumerable.Range(0, 1000).Select(i => $"公证业务{(char)('一' + i)}{(char)('丁' + (7 * i))}费")])).ToArray();
        Assert.Equal(1000, Links(years).Split('\n').Length);
    }

    private static LineageProject[] Of(int year, params string[] names) =>
    [
        .. names.Select((name, i) => new LineageProject(
            int.Parse($"{year}{i + 1}", CultureInfo.InvariantCulture),
            year,
            i + 1,
            name.Contains(':') ? name.Split(':')[1] : null,
            name.Split(':', '@')[0],
            name.Contains('@') ? name.Split('@')[1] : null)),
    ];

    private static string Links(params LineageProject[][] years) => Links([], years);

    private static string Links(IReadOnlyList<ReviewedPair> reviewed, params LineageProject[][] years)
    {
        var projects = years.SelectMany(y => y).ToDictionary(p => p.Id);
        return string.Join('\n', Lineage.Of([.. projects.Values], reviewed).Select(l =>
            $"{Place(projects[l.FromId])} > {Place(projects[l.ToId])} {l.Relation} {l.Confidence} {l.Basis.Zh}"));
    }

    private static string Place(LineageProject project) => $"{project.Year}-{project.Number}";
}
