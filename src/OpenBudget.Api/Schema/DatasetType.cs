using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class DatasetType() : ValueType<Dataset>(
    "Dataset",
    new(
        "What is loaded, since when, and under which version.",
        "数据集。已收录的数据、导入时间和版本。"))
{
    internal static DatasetType Instance { get; } = new();

    protected override void Declare(Fields<Dataset> fields) => fields
        .Field("version", d => d.Version, new(
            "The version of the data; it changes whenever documents are imported or read anew.",
            "数据版本。导入或重新读取文件后随之改变。"))
        .Field("importedAt", d => d.ImportedAt, new(
            "When the newest document was imported, in UTC.",
            "导入时间。最近一份文件的导入时间（世界协调时）。"))
        .Field("documents", d => d.Documents, new(
            "How many documents are loaded.",
            "文件数。已收录的公开文件份数。"))
        .Field("departments", d => d.Departments, new(
            "How many departments there are.",
            "部门数。已收录的部门个数。"))
        .Scalars("years", d => d.Years, y => y.Year, y => y.Year, new(
            "The fiscal years that at least one published amount is about, ascending.",
            "预算年度。至少有一笔公布金额的年度，由早到晚排列。"))
        .Field("facts", d => d.Facts, new(
            "How many facts are stored, over all kinds.",
            "数据条数。各类数据行的总条数。"))
        .Field("checks", d => d.Checks, new(
            "How many verdicts the rules gave, those that hold too.",
            "核对结论数。各项规则得出的结论条数，包括相符的。"))
        .Field("failures", d => d.Failures, new(
            "How many of the verdicts are failures.",
            "不符数。核对结论中不符的条数。"));
}
