using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class Duties2020Tests
{
    private static readonly IReadOnlyList<Activity> Activities = SeedDocuments.Document2020.Activities;

    [Fact]
    public void Nine_duties_have_one_activity_each_and_sum_to_the_projects_expenditure()
    {
        var duties = Activities.Where(activity => activity.Kind == ActivityKind.Duty).ToList();
        var activities = Activities.Where(activity => activity.Kind == ActivityKind.Activity).ToList();

        Assert.Equal(
            [
                ("1", "维护稳定工作", 25_000_000L, 278, 286),
                ("2", "防范和处理邪教工作", 3_000_000L, 318, 326),
                ("3", "社会治安综合治理工作", 20_000_000L, 358, 366),
                ("4", "政治工作", 8_200_000L, 398, 406),
                ("5", "国家安全工作", 1_000_000L, 438, 446),
                ("6", "法学会工作", 1_000_000L, 478, 486),
                ("7", "铁路护路联防工作", 72_000_000L, 518, 526),
                ("8", "执法监督工作", null, 558, 566),
                ("9", "涉法涉诉信访工作", (long?)2_000_000L, 598, 606),
            ],
            duties.Select(duty => (duty.Number, duty.Name, duty.AmountFen, duty.LineStart, duty.LineEnd)));
        Assert.Equal(132_200_000, duties.Sum(duty => duty.AmountFen));
        Assert.Equal(["1.1", "2.1", "3.1", "4.1", "5.1", "6.1", "7.1", "8.1", "9.1"], activities.Select(activity => activity.Number));
        Assert.Equal(duties, activities.Select(activity => activity.Parent));
        Assert.All(duties, duty => Assert.Null(duty.Parent));
        Assert.Equal(Activities.OrderBy(activity => activity.LineStart), Activities);
    }

    [Fact]
    public void An_activity_has_its_name_behind_its_number()
    {
        var activity = Activities[5];

        Assert.Equal((ActivityKind.Activity, "3.1", "综治工作协调处理"), (activity.Kind, activity.Number, activity.Name));
        Assert.Equal("按省、市安排完成工作任务", activity.Goal);
        Assert.StartsWith("综治中心、综治信息化、雪亮工程", activity.Description, StringComparison.Ordinal);
        Assert.EndsWith("见义勇为；其他事项等。", activity.Description, StringComparison.Ordinal);
        Assert.Equal((368, 376), (activity.LineStart, activity.LineEnd));
        Assert.StartsWith("\t工作活动3.1综治工作协调处理\n\t\u3000\n", activity.Quote, StringComparison.Ordinal);
        Assert.Equal([("amount", AbsenceReason.Blank, "\u3000")], activity.Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
    }

    [Fact]
    public void Withheld_and_blank_cells_are_told_apart()
    {
        Assert.Equal(
            [("goal", AbsenceReason.Withheld, "涉密"), ("indicators", AbsenceReason.Blank, "\u3000")],
            Activities[0].Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
        Assert.Equal(
            [("amount", AbsenceReason.Blank, ""), ("indicators", AbsenceReason.Blank, "\u3000")],
            Activities[14].Absences.Select(absence => (absence.Field, absence.Reason, absence.Published)));
        Assert.Equal(["1", "1.1", "2", "2.1", "5", "5.1"], Activities.Where(activity => activity.Withheld).Select(activity => activity.Number));
    }

    [Fact]
    public void Activities_have_21_indicators_of_which_three_are_withheld()
    {
        var indicators = Activities.SelectMany(activity => activity.Indicators).ToList();

        Assert.Equal(21, indicators.Count);
        Assert.Equal([292, 332, 452], indicators.Where(indicator => indicator.Withheld).Select(indicator => indicator.LineStart));
        Assert.All(Activities.Where(activity => activity.Kind == ActivityKind.Duty), duty => Assert.Empty(duty.Indicators));
        Assert.All(Activities, activity => Assert.Equal(Enumerable.Range(1, activity.Indicators.Count), activity.Indicators.Select(indicator => indicator.Number)));
        Assert.All(Activities, activity => Assert.All(activity.Indicators, indicator => Assert.Same(activity, indicator.Activity)));
    }

    [Fact]
    public void A_standard_of_80_percent_and_more_is_a_bound()
    {
        var indicator = Activities[13].Indicators[1];

        Assert.Equal("确保辖区过境铁路安全畅通", indicator.Name);
        Assert.Equal((542, 546), (indicator.LineStart, indicator.LineEnd));
        Assert.Equal(
            [
                (1, Grade.Excellent, TargetOperator.Gte, 80_000_000L, "%", false, "80%以上"),
                (2, Grade.Good, TargetOperator.Gte, 70_000_000L, "%", false, "70%以上"),
                (3, Grade.Fair, TargetOperator.Gte, 60_000_000L, "%", false, "60%以上"),
                (4, Grade.Poor, (TargetOperator?)TargetOperator.Gte, (long?)50_000_000L, "%", false, "50%以上"),
            ],
            indicator.Standards.Select(of => (of.Ordinal, of.Grade, of.Operator, of.Value, of.Unit, of.Withheld, of.Published)));
        Assert.Null(indicator.Kind);
        Assert.Null(indicator.CategoryLabel);
        Assert.Empty(indicator.Absences);
    }

    [Fact]
    public void A_withheld_indicator_has_withheld_standards()
    {
        var indicator = Assert.Single(Activities[9].Indicators);

        Assert.Null(indicator.Name);
        Assert.Equal((452, 456), (indicator.LineStart, indicator.LineEnd));
        Assert.Equal(4, indicator.Standards.Count);
        Assert.All(indicator.Standards, of => Assert.Equal((null, null, true, "涉密"), (of.Operator, of.Value, of.Withheld, of.Published)));
        Assert.Equal(
            [("name", AbsenceReason.Withheld), ("standards", AbsenceReason.Withheld)],
            indicator.Absences.Select(absence => (absence.Field, absence.Reason)));
    }

    [Fact]
    public void A_document_without_the_table_has_no_activities() => Assert.Empty(SeedDocuments.Document2021.Activities);
}
