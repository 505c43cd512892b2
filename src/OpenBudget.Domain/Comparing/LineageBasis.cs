using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>What ties two projects of different years, in words.</summary>
internal static class LineageBasis
{
    /// <summary>For <see cref="LineageRelation.SameCode"/>.</summary>
    public static Sentence SameCode(string code, string from, string to) => from == to
        ? new($"项目编码均为{code}。", $"Both have the project code {code}.")
        : new(
            $"项目编码均为{code}，项目名称由“{from}”改为“{to}”。",
            $"Both have the project code {code}; the name changed from “{from}” to “{to}”.");

    /// <summary>For <see cref="LineageRelation.SameName"/>.</summary>
    public static Sentence SameName(string name, bool otherUnit) => otherUnit
        ? new($"项目名称均为“{name}”，预算单位不同。", $"Both are named “{name}”, in different units.")
        : new($"项目名称均为“{name}”。", $"Both are named “{name}”.");

    /// <summary>For <see cref="LineageRelation.Renamed"/>.</summary>
    public static Sentence Renamed(string from, string to, int likeness, bool otherUnit) => new(
        $"项目名称“{from}”与“{to}”除去“专项”“经费”“工作”“项目”等字样后{(likeness == 100 ? "相同" : $"相似度为{likeness}%")}{(otherUnit ? "，预算单位不同" : "")}。",
        $"Without words such as 专项, 经费, 工作 and 项目 the names “{from}” and “{to}” are {(likeness == 100 ? "the same" : $"{likeness} % alike")}{(otherUnit ? ", in different units" : "")}.");
}
