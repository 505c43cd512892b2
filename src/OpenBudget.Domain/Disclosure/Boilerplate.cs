using System.Collections.Frozen;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Sentences that documents repeat without stating anything of their own year: a closed list, character by character.</summary>
internal static class Boilerplate
{
    private static readonly FrozenSet<string> Sentences = FrozenSet.Create(
        StringComparer.Ordinal,
        "按照预算管理有关规定，目前我区部门预算的编制实行综合预算制度，即全部收入和支出都反映在预算中。",
        "主管部门及所属单位的收支均包含在部门预算中。",
        "部门预算安排总体情况是指本部门所有预算单位的总体收入和支出情况。",
        "收入情况应至少包括收入总额及财政拨款收入（包括部门预算中由一般公共预算、政府性基金预算、国有资本经营预算安排的包括收入）、"
            + "上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入等分项情况；"
            + "支出情况应至少包括支出总额及基本支出、项目支出、上缴上级支出、经营支出、对附属单位补助支出等分项情况。");

    private static readonly int Longest = Sentences.Max(sentence => sentence.Length);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Sentences.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line holds sentences of the list and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = Wording.Trim(line);
        while (!line.IsEmpty)
        {
            var end = line[..Math.Min(line.Length, Longest)].IndexOf('。');
            if (end < 0 || !BySpan.Contains(line[..(end + 1)]))
            {
                return false;
            }
            line = Wording.Trim(line[(end + 1)..]);
        }
        return true;
    }
}
