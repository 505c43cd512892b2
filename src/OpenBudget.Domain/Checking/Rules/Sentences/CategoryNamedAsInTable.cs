using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

internal sealed partial class CategoryNamedAsInTable : CheckRule
{
    public override string Name => "category-named-as-in-table";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A sentence names a category as the tables do", "文字所述科目名称与表格一致");

    public override Bilingual Description => new(
        "A category that a sentence names by its three levels stands in the tables of the document under these names.",
        "文字说明按类、款、项写明的科目，应与本文件表格中的科目名称一致。");

    public override Bilingual Basis => new("财政部《政府收支分类科目》: a code has one name in a year.", "财政部《政府收支分类科目》：同一年度一个编码对应一个名称。");

    public override Bilingual Needs => new("The three levels in a sentence, and a table of categories.", "文字写明类、款、项，且本文件有分科目表。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var names = document.Facts.Classifications.Where(c => c.Scheme == ClassificationScheme.Functional).ToList();
        var known = names.ToLookup(c => c.Code);
        var stated = document.Facts.Lines.Where(l => l is { Origin: FactOrigin.Text, Classification: not null }).ToLookup(l => l.LineStart);
        var byName = names.ToLookup(c => (c.Level, Wording.Fold(c.Name)));
        if (!names.Exists(c => c.Level == ClassificationLevel.Item) || !document.Facts.Lines.Any(l => l is { Origin: FactOrigin.Table, Classification.Scheme: ClassificationScheme.Functional }))
        {
            yield break;
        }

        foreach (var sentence in FoldedLines.Sentences(document))
        {
            foreach (Match match in PathsIn(sentence))
            {
                string[] printed = [match.Groups["class"].Value, match.Groups["section"].Value, match.Groups["item"].Value];
                var paths = match.Groups["itemCode"].Success
                    ? known[match.Groups["classCode"].Value + match.Groups["sectionCode"].Value + match.Groups["itemCode"].Value]
                    : byName[(ClassificationLevel.Item, printed[2])].Concat(byName[(ClassificationLevel.Section, printed[2])].Where(c => Wording.Fold(NameOf(c.Code[..3])) == printed[0]));
                string[][] inTables = [.. paths.Select(c => Levels(c.Code)).Where(p => p.Length > 0)];
                if (inTables.Length == 0)
                {
                    continue;
                }

                var fits = inTables.Any(p => p.Select(n => Wording.Fold(n)).SequenceEqual(printed));
                var table = string.Join('-', inTables[0]);
                var said = string.Join('-', printed);
                var source = document.At(sentence.LineAt(match.Index), sentence.LineAt(match.Index + match.Length - 1));
                yield return new Verdict(
                    fits ? CheckStatus.Pass : CheckStatus.Fail,
                    fits
                        ? new($"The category {said} stands in the tables under this name.", $"科目“{said}”与表格名称一致。")
                        : new($"The sentence names {said}; the tables have {table}.", $"文字写作“{said}”，表格中为“{table}”。"),
                    fits ? [source] : [source, .. paths.Take(1).Select(document.At)])
                {
                    Subject = stated[source.LineStart].FirstOrDefault(),
                    Place = said,
                    Expected = fits ? said : table,
                    Actual = said,
                };
            }
        }

        string NameOf(string code) => known[code].FirstOrDefault()?.Name ?? "";

        string[] Levels(string code) =>
            [.. new[] { 3, 5, 7 }.Where(length => length <= code.Length).Select(length => NameOf(code[..length])).Where(name => name.Length > 0)];
    }

    /// <summary>The category that a sentence names by its three levels; null where it names none.</summary>
    public static Match? PathIn(FoldedLines sentence) => PathsIn(sentence).FirstOrDefault();

    // Most sentences name none, and looking for the mark of a level is far cheaper than for the whole.
    private static MatchCollection PathsIn(FoldedLines sentence) =>
        Paths().Matches(sentence.Text.Contains("类)", StringComparison.Ordinal) ? sentence.Text : "");

    /// <summary>A category named by its three levels: 一般公共服务支出(类)商贸事务(款)行政运行(项).</summary>
    [GeneratedRegex(
        @"(?:^|[0-9]{1,3}[.、]|[。;:])(?<class>[^(),;。、0-9.:]{2,40})\((?:(?<classCode>[0-9]{3}))?类\)(?<section>[^,;。]{2,60}?)\((?:(?<sectionCode>[0-9]{2}))?款\)(?<item>[^,;。]{2,60}?)\((?:(?<itemCode>[0-9]{2}))?项\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Paths();
}
