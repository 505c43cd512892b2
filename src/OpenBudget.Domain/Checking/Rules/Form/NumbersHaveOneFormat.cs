using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class NumbersHaveOneFormat : CheckRule
{
    public override string Name => "numbers-have-one-format";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("Numbers of a kind are printed in one way", "同类数字格式应一致");

    public override Bilingual Description => new(
        "Amounts of a thousand and more have commas everywhere or nowhere, and the percentages of all spending plans have as many decimals.",
        "千位以上的金额应统一使用或不使用千分位逗号，资金支出计划的百分比应统一小数位数。");

    public override Bilingual Basis => new("GB/T 15835: general rules for numerals: one text, one form.", "GB/T 15835《出版物上数字用法》：同一文本内形式应统一。");

    public override Bilingual Needs => new("At least two such numbers.", "至少两个同类数字。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var plain = new List<(int Line, string Words)>();
        var grouped = new List<(int Line, string Words)>();
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var words = document.Text[line];
            foreach (var match in Thousands().EnumerateMatches(words))
            {
                var number = words.Slice(match.Index, match.Length).ToString();
                (number.AsSpan().ContainsAny(",，") ? grouped : plain).Add((line, number));
            }
        }

        if (plain.Count + grouped.Count > 1)
        {
            yield return Judge(document, "千分位", plain, grouped, new("amounts with and without commas", "金额有的带千分位逗号，有的不带"));
        }

        var whole = new List<(int Line, string Words)>();
        var fine = new List<(int Line, string Words)>();
        foreach (var step in document.Facts.Projects.SelectMany(p => p.Schedule))
        {
            if (step.CumulativePercent is > 0)
            {
                (step.Published.Contains('.', StringComparison.Ordinal) ? fine : whole).Add((step.LineEnd, step.Published));
            }
        }

        if (whole.Count + fine.Count > 1)
        {
            yield return Judge(document, "资金支出计划", whole, fine, new("percentages with and without decimals", "百分比有的带小数，有的不带"));
        }
    }

    private static Verdict Judge(CheckedDocument document, string place, List<(int Line, string Words)> one, List<(int Line, string Words)> other, Bilingual fault)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            var (line, words) = one.Concat(other).First();
            return new Verdict(
                CheckStatus.Pass,
                new($"All {one.Count + other.Count} numbers are printed like {words}.", $"{one.Count + other.Count}个数字格式一致，如{words}。"),
                [document.At(line, line)])
            {
                Place = place,
            };
        }

        // The rarer form is what stands out; one line shows the usual one.
        var (rare, usual) = one.Count <= other.Count ? (one, other) : (other, one);
        return new Verdict(
            CheckStatus.Fail,
            new(
                $"The document mixes {fault.English}: {rare.Count} like {rare[0].Words}, {usual.Count} like {usual[0].Words}.",
                $"{fault.Chinese}：{rare.Count}处如{rare[0].Words}，{usual.Count}处如{usual[0].Words}。"),
            [.. rare.Select(r => document.At(r.Line, r.Line)).Distinct(), document.At(usual[0].Line, usual[0].Line)])
        {
            Place = place,
        };
    }

    [GeneratedRegex("(?<![0-9.,，])(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|(?!(?:19|20)[0-9]{2}\\.[01][0-9](?![0-9元万]))[0-9]{4,}\\.[0-9]{2}|[0-9]{4,}(?=万元))(?![0-9,.])")]
    private static partial Regex Thousands();
}
