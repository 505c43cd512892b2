using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class LegalMinimumIsBudgeted : CheckRule
{
    public override string Name => "legal-minimum-is-budgeted";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("What the cited rule asks at least is budgeted", "预算不应低于所引文件规定的最低额");

    public override Bilingual Description => new(
        "Where the basis of a project cites a document that asks for at least an amount each year, the project has it; where a goal of the department does, the duty that it belongs to has it. Amounts per head or per case are not looked at.",
        "项目依据所引文件规定每年不低于某一金额的，项目预算应达到该金额；部门绩效目标所引最低金额，应由相应职责的预算达到。按人、按案计算的标准不在此列。");

    public override Bilingual Basis => new("The rule that the document itself cites.", "文件自身所引用的规定。");

    public override Bilingual Needs => new("A cited minimum, and the amount of the project or duty.", "所引最低金额，以及项目或职责的预算数。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var minima = project.Indicators.Where(i => i.Basis is not null)
                .SelectMany(i => Minima(i.Basis!, OfYear()).Select(minimum => (Minimum: minimum, Row: i)))
                .GroupBy(found => found.Minimum);
            foreach (var cited in minima)
            {
                yield return Compare(
                    document,
                    project,
                    new($"the budget of {Phrases.Cut(project.Name)}", $"“{Phrases.Cut(project.Name)}”预算数"),
                    project.AmountFen,
                    cited.Key,
                    [.. cited.Select(found => document.At(found.Row)), ProjectForm.Amount(document, project).Source!.Value]);
            }
        }

        var duties = document.Facts.Activities.Where(a => a.Kind == ActivityKind.Duty)
            .GroupBy(a => Wording.Fold(a.Name)).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var goal in document.Facts.PerformanceGoals)
        {
            foreach (var minimum in Minima(goal.Text, OfMoney()).Distinct())
            {
                var duty = goal.Section is { } section ? duties.GetValueOrDefault(Wording.Fold(section)) : null;
                var name = Phrases.Cut(duty?.Name ?? goal.Section ?? goal.Text);
                yield return Compare(
                    document,
                    goal,
                    new($"the budget of the duty {name}", $"“{name}”年度预算数"),
                    duty?.AmountFen,
                    minimum,
                    duty is null ? [document.At(goal)] : [document.At(goal), document.At(duty)]);
            }
        }
    }

    private static Verdict Compare(CheckedDocument document, Fact subject, Bilingual name, long? amount, (string Printed, long Fen) minimum, IReadOnlyList<Evidence> sources)
    {
        var status = amount is null ? CheckStatus.Insufficient : amount < minimum.Fen ? CheckStatus.Fail : CheckStatus.Pass;
        var printed = amount is { } known ? Figure.Wan(known) : "";
        return new Verdict(
            status,
            status switch
            {
                CheckStatus.Insufficient => new(
                    $"“{minimum.Printed}” is cited, and {name.English} is not printed.",
                    $"所引规定要求“{minimum.Printed}”，而{name.Chinese}未列示。"),
                CheckStatus.Fail => new(
                    $"“{minimum.Printed}” is cited, and {name.English} is {printed}, in 万元.",
                    $"所引规定要求“{minimum.Printed}”，而{name.Chinese}为{printed}万元。"),
                _ => new(
                    $"“{minimum.Printed}” is cited, and {name.English} reaches it with {printed}, in 万元.",
                    $"所引规定要求“{minimum.Printed}”，{name.Chinese}为{printed}万元，已达到。"),
            },
            sources)
        {
            Subject = subject,
            Place = minimum.Printed,
            Expected = Figure.Wan(minimum.Fen),
            Actual = amount is null ? null : printed,
            DifferenceFen = amount - minimum.Fen,
            ToleranceFen = amount is null ? null : 0,
        };
    }

    /// <summary>The amounts that a text asks to be budgeted at least, each with its words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budgeting">What stands beside the amount where it is one to be budgeted, and not one to be earned or invested.</param>
    private static IEnumerable<(string Printed, long Fen)> Minima(string text, Regex budgeting)
    {
        if (!text.Contains("不低于", StringComparison.Ordinal) && !text.Contains("不少于", StringComparison.Ordinal)
            && !text.Contains("不得", StringComparison.Ordinal) && !text.Contains("至少", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (Match match in AtLeast().Matches(Wording.Fold(text)))
        {
            var beside = $"{match.Groups["before"].Value} {match.Groups["behind"].Value}";
            if (budgeting.IsMatch(beside)
                && !Otherwise().IsMatch(beside)
                && Amounts.TryReadMoney(match.Groups["amount"].ValueSpan, MoneyUnit.WanYuan, out var fen) == NumberFault.None)
            {
                yield return (match.Groups["printed"].Value, fen);
            }
        }
    }

    [GeneratedRegex("(?<before>[^,。;]{0,12})(?<printed>(?:不低于|不少于|不得低于|不得少于|至少安排|至少)(?<amount>[0-9][0-9,]*(?:\\.[0-9]+)?(?:亿元|万元|元)))(?<behind>.{0,4})")]
    private static partial Regex AtLeast();

    [GeneratedRegex("每年|年度|经费|安排|预算|拨|保障|配套|专项资金")]
    private static partial Regex OfYear();

    [GeneratedRegex("经费|安排|预算|拨|配套|专项资金")]
    private static partial Regex OfMoney();

    // Per head or case, and what is to be earned, invested or lent.
    [GeneratedRegex("人均|每人|每名|每案|每件|每户|每次|每天|每日|每月|每课时|每[个台辆套]|标准|单价| /|投资|引资|引进|产值|收入|税|营收|资本|贷款|销售|交易|融资")]
    private static partial Regex Otherwise();
}
