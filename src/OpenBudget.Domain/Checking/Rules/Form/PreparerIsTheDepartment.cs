using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class PreparerIsTheDepartment : CheckRule
{
    private const int LongestLine = 200;

    public override string Name => "preparer-is-the-department";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("Tables name their department by its name", "表格的编制部门应写部门全称");

    public override Bilingual Description => new(
        "What stands behind 编制部门 over or under a table is the name of the department or of one of its units.",
        "表格中“编制部门”应为本部门或所属单位的名称。");

    public override Bilingual Basis => new("One department has one name.", "同一部门名称应一致。");

    public override Bilingual Needs => new("A table that names who prepared it, and the name of the department.", "注明编制部门的表格，以及部门名称。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var named = new List<(int Line, string Name)>();
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var words = document.Text[line];
            if (words.Length <= LongestLine && words.Contains("编制", StringComparison.Ordinal) && Preparer().Match(words.ToString()) is { Success: true } match)
            {
                named.Add((line, match.Groups[1].Value.Trim()));
            }
        }

        if (named.Count == 0)
        {
            yield break;
        }

        if (document.Facts.DepartmentName is not { } department)
        {
            yield return new Verdict(
                CheckStatus.Insufficient,
                new("The document does not tell the department's name.", "文件未列明部门名称。"),
                [document.At(named[0].Line, named[0].Line)]);
            yield break;
        }

        var units = document.Facts.Units.Select(u => WithoutItself(u.Name)).ToHashSet(StringComparer.Ordinal);
        var whole = WithoutItself(department);
        var other = named.Where(n => WithoutItself(n.Name) is var name && !units.Contains(name) && !Same(whole, name)).ToList();
        yield return other.Count > 0
            ? MarkedLines.Failed(
                document,
                other,
                new($"Tables name their department otherwise than {Phrases.Cut(department)}", $"编制部门与“{Phrases.Cut(department)}”不一致")) with { Expected = department }
            : new Verdict(
                CheckStatus.Pass,
                new($"All {named.Count} tables that name their department call it {Phrases.Cut(department)}.", $"{named.Count}张表的编制部门均为“{Phrases.Cut(department)}”。"),
                [.. named.Select(n => document.At(n.Line, n.Line))]);
    }

    // A name may stand with or without its region.
    private static bool Same(string known, string name) =>
        known == name || known.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(known, StringComparison.Ordinal);

    private static string WithoutItself(string name)
    {
        var folded = Wording.Fold(name);
        return folded.EndsWith(Vocabulary.HeadUnitSuffix, StringComparison.Ordinal) ? folded[..^Vocabulary.HeadUnitSuffix.Length] : folded;
    }

    [GeneratedRegex("编制(?:部门|单位)[:：]\\s*(.+?)(?:\\s{2,}|\\s*(?:单位|金额单位|截止|截至)|$)")]
    private static partial Regex Preparer();
}
