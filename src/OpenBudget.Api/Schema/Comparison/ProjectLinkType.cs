using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

internal sealed class ProjectLinkType() : ComputedType<ProjectTie>(
    "ProjectLink",
    new(
        "Two projects of different years that are the same undertaking, as far as codes, names or a person's review tell.",
        "项目对应关系。不同年度的两个项目，依编码、名称或人工核对可认为是同一事项。"))
{
    internal static ProjectLinkType Instance { get; } = new();

    protected override void Declare(ComputedFields<ProjectTie> fields) => fields
        .Field("from", Shape.Reference<Project>(), l => l.FromKey, new(
            "The project of the earlier year.",
            "前一年度项目。年度在前的项目。"))
        .Field("to", Shape.Reference<Project>(), l => l.ToKey, new(
            "The project of the later year.",
            "后一年度项目。年度在后的项目。"))
        .Field("relation", Shape.Enum<LineageRelation>(), l => l.Relation, new(
            "What ties them.",
            "对应方式。两个项目据以对应的方式。"))
        .Decimal("confidence", l => l.Confidence, new(
            "How sure that is, from 0 to 1; 1 for a code, a name in the same unit and a review.",
            "可信程度。从0到1；编码相同、同一单位名称相同和人工核对的为1。"))
        .Bilingual("basis", l => l.Basis.Zh, l => l.Basis.En, new(
            "What ties them, in words.",
            "对应依据。以文字说明对应的依据。"));
}
