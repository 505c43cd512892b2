using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

/// <summary>The statement that a department procures nothing.</summary>
internal static partial class NoProcurement
{
    /// <summary>Whether a statement says that there is no procurement at all, and not only none of one kind or fund.</summary>
    public static bool IsStated(Statement statement) =>
        statement.Topic == StatementTopic.Procurement && Nothing().IsMatch(Wording.Fold(statement.Text));

    [GeneratedRegex("(?:无|没有|未安排|不涉及)政府采购(?:预算|项目|支出|资金|事项|情况|安排)*[。;.]?$")]
    private static partial Regex Nothing();
}
