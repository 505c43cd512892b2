using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

internal sealed partial class SentencePartsMakeTotal : CheckRule
{
    public override string Name => "sentence-parts-make-total";

    public override Model.Severity Severity => Model.Severity.Error;

    public override Bilingual Title => new("The parts that a sentence lists make its total", "句中各分项之和等于总预算");

    public override Bilingual Description => new(
        "Where a sentence states the whole budget of a project and its parts (总预算 …，其中 …，合计 …), the parts add up to the whole and to what it calls their sum.",
        "说明项目总预算及其分项的句子（总预算……，其中……，合计……），各分项之和应等于总预算和合计数。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("A whole budget and at least one part.", "总预算及至少一个分项。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var sentence in FoldedLines.Sentences(document))
        {
            if (Wholes().Match(sentence.Text) is not { Success: true } match)
            {
                continue;
            }

            var source = document.At(sentence.LineAt(match.Index), sentence.LineAt(match.Index + match.Length - 1));
            var parts = Parts().Matches(match.Groups["parts"].Value).Select(part => Of(part.Groups["name"].Value, part)).ToList();
            if (parts.Count == 0 || parts.Exists(p => p.Fen is null))
            {
                continue;
            }

            foreach (var name in new[] { "whole", "sum" })
            {
                if (match.Groups[name].Success && Of(name == "whole" ? "总预算" : "所述合计", match, name) is { Fen: not null } whole)
                {
                    yield return Arithmetic.Sum(whole, parts) with { Place = $"{name} {string.Concat(match.Groups["parts"].Value.Take(48))}" };
                }
            }

            Figure Of(string words, Match from, string group = "amount") => new(
                new(words, words),
                Wan(from.Groups[group].ValueSpan) is { } fen ? fen : null,
                Wan(from.Groups[group].ValueSpan) is { } printed ? PrintedPrecision.StepOf($"{match.Value}元", printed) : 0,
                source);
        }
    }

    private static long? Wan(ReadOnlySpan<char> number) =>
        Amounts.TryReadMoney(number, MoneyUnit.WanYuan, out var fen) == NumberFault.None ? fen : null;

    [GeneratedRegex(
        @"总预算(?:为|是)?(?<whole>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)万元?,其中:?(?<parts>(?:[^,;。、0-9]{1,40}[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?万元?[,、;]?)+?)(?:(?:合计|共计|总计)(?:为)?(?<sum>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)万元?)?。",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wholes();

    [GeneratedRegex(@"(?<name>[^,;。、0-9]{1,40})(?<amount>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)万元?", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
