using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class WordsAreNotDoubled : CheckRule
{
    public override string Name => "words-are-not-doubled";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("No word or mark is typed twice", "字词和标点不应重复");

    public override Bilingual Description => new(
        "No function word is doubled (用于用于, 的的), and no two marks follow each other that cannot (，， 。。 ，。).",
        "不应有重复的虚词（用于用于、的的）和不能相连的标点（，，、。。、，。）。");

    public override Bilingual Basis => new("GB/T 15834: general rules for punctuation.", "GB/T 15834《标点符号用法》。");

    public override Bilingual Needs => new("Text.", "文字。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var found = new List<(int, string)>();
        for (var line = 1; line <= document.Text.Count; line++)
        {
            foreach (var match in Doubled().EnumerateMatches(document.Text[line]))
            {
                found.Add((line, Around(document.Text[line], match.Index, match.Length)));
            }
        }

        yield return MarkedLines.Of(
            document,
            found,
            new("Words or marks typed twice", "字词或标点重复"),
            new("No word or mark is typed twice.", "没有重复的字词或标点。"));
    }

    private static string Around(ReadOnlySpan<char> line, int index, int length)
    {
        const int Beside = 6;
        var start = Math.Max(0, index - Beside);
        var end = Math.Min(line.Length, index + length + Beside);
        return line[start..end].Trim().ToString();
    }

    [GeneratedRegex("用于用于|主要主要|进行进行|根据根据|按照按照|以及以及|(?<![目有标])的的(?!确)|[，、；：][，、；：。]|。[。，、；：]")]
    private static partial Regex Doubled();
}
