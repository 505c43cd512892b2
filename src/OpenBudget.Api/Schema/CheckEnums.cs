using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about checks.</summary>
internal static class CheckEnums
{
    internal static EnumDeclaration<CheckStatus> CheckStatus { get; } = new EnumDeclaration<CheckStatus>(new(
            "What became of a check.",
            "核对结论。一项核对的结论。"))
        .Value(
            Domain.Model.CheckStatus.Pass,
            "What was asked holds.",
            "相符。核对事项成立。")
        .Value(
            Domain.Model.CheckStatus.Fail,
            "It does not hold.",
            "不符。核对事项不成立。")
        .Value(
            Domain.Model.CheckStatus.Rounding,
            "It does not hold exactly, but rounding of what is printed explains the difference.",
            "舍入差。不完全相等，但差额可由所印数字的四舍五入解释。")
        .Value(
            Domain.Model.CheckStatus.Insufficient,
            "Something that is needed is not printed, or withheld.",
            "无法核对。所需内容未列示或涉密。");

    internal static EnumDeclaration<Severity> Severity { get; } = new EnumDeclaration<Severity>(new(
            "How much a failure matters.",
            "严重程度。不符时的严重程度。"))
        .Value(
            Domain.Model.Severity.Error,
            "The document contradicts itself or another one.",
            "错误。文件自相矛盾，或与其他文件矛盾。")
        .Value(
            Domain.Model.Severity.Warning,
            "What stands there can hardly be meant, or is no use to who reads it.",
            "警告。所印内容难以成立，或对读者没有意义。")
        .Value(
            Domain.Model.Severity.Notice,
            "A matter of form.",
            "提示。文字或格式上的问题。");
}
