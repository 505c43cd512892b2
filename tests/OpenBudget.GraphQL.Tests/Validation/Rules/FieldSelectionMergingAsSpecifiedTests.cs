using System.Text;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.Rules;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

/// <summary>For documents made by chance, the verdict is that of the specification's own algorithm, which compares every two fields.</summary>
public sealed class FieldSelectionMergingAsSpecifiedTests
{
    private static readonly string[] Composites = ["Box", "Crate", "Chest"];

    [Fact]
    public void The_verdict_is_that_of_comparing_every_two_fields()
    {
        var conflicts = 0;
        const int Documents = 1500;
        for (var seed = 0; seed < Documents; seed++)
        {
            var text = RandomDocument(new Random(seed));
            var document = GraphQLParser.Parse(text);
            var found = DocumentValidator.Validate(Pets.Schema, document, ValidationLimits.Unlimited)
                .Any(error => error.Rule == nameof(FieldSelectionMerging));

            Assert.True(found == !new AsSpecified(document).EverySetCanMerge(), $"Document {seed} is judged otherwise:\n{text}");
            conflicts += found ? 1 : 0;
        }

        // Documents that all are, or all are not, in order would show nothing.
        Assert.InRange(conflicts, Documents / 5, Documents * 4 / 5);
    }

    private static string RandomDocument(Random random)
    {
        var text = new StringBuilder("{ box ");
        Selections(text, random, depth: 0, firstFragment: 0);
        text.Append(" box ");
        Selections(text, random, depth: 0, firstFragment: 0);
        text.Append(" }");
        for (var i = 0; i < 4; i++)
        {
            text.Append($"\nfragment F{i} on {Composites[random.Next(3)]} ");
            Selections(text, random, depth: 1, firstFragment: i + 1);
        }

        return text.ToString();
    }

    /// <summary>Fragments spread later ones only, so that there are no cycles.</summary>
    private static void Selections(StringBuilder text, Random random, int depth, int firstFragment)
    {
        text.Append("{ ");
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            switch (random.Next(depth > 3 ? 5 : 10))
            {
                case 0:
                    text.Append("value ");
                    break;
                case 1:
                    text.Append("values ");
                    break;
                case 2:
                    text.Append(random.Next(6) == 0 ? "value: values " : "other: values ");
                    break;
                case 3:
                    text.Append(random.Next(6) == 0 ? "size " : "value @include(if: true) ");
                    break;
                case 4:
                    text.Append(random.Next(6) == 0 ? "label " : "__typename ");
                    break;
                case 5 or 6:
                    text.Append($"... on {Composites[random.Next(3)]} ");
                    Selections(text, random, depth + 1, firstFragment);
                    break;
                case 7 when firstFragment < 4:
                    text.Append($"...F{random.Next(firstFragment, 4)} ");
                    break;
                default:
                    text.Append(random.Next(8) == 0 ? "inner: content " : "inner ");
                    Selections(text, random, depth + 1, firstFragment);
                    break;
            }
        }

        text.Append("} ");
    }

    /// <summary>FieldsInSetCanMerge and SameResponseShape as they are written. Spec: sec-Field-Selection-Merging.</summary>
    private sealed class AsSpecified(DocumentNode document)
    {
        private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
            document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);

        public bool EverySetCanMerge() => document.Definitions.All(definition => definition switch
        {
            OperationDefinitionNode operation => EverySetCanMerge(operation.SelectionSet, Pets.Schema.Query),
            FragmentDefinitionNode fragment => EverySetCanMerge(fragment.SelectionSet, Composite(fragment.TypeCondition)),
            _ => true,
        });

        private bool EverySetCanMerge(SelectionSetNode set, CompositeType? type) =>
            FieldsInSetCanMerge([.. Expand(set, type)])
            && set.Selections.All(selection => selection switch
            {
                FieldNode { SelectionSet: { } inner } field => EverySetCanMerge(inner, Definition(field, type)?.Type.Named as CompositeType),
                InlineFragmentNode inline => EverySetCanMerge(inline.SelectionSet, inline.TypeCondition is { } on ? Composite(on) : type),
                _ => true,
            });

        private bool FieldsInSetCanMerge(List<Selected> fields) => Pairs(fields).All(pair =>
        {
            var (a, b) = pair;
            var canMeet = a.Parent == b.Parent || a.Parent is not ObjectType || b.Parent is not ObjectType;
            return SameResponseShape(a, b)
                && (!canMeet || (a.Field.Name.Value == b.Field.Name.Value && FieldsInSetCanMerge([.. Inside(a), .. Inside(b)])));
        });

        private bool SameResponseShape(Selected a, Selected b)
        {
            if (Definition(a.Field, a.Parent)?.Type is not { } typeA || Definition(b.Field, b.Parent)?.Type is not { } typeB)
            {
                return true;
            }

            // A type is written with the same brackets and exclamation marks around its name, or it is not of the same shape.
            var (nameA, nameB) = (typeA.Named.Name, typeB.Named.Name);
            if (typeA.ToString()!.Replace(nameA, "", StringComparison.Ordinal) != typeB.ToString()!.Replace(nameB, "", StringComparison.Ordinal))
            {
                return false;
            }

            return typeA.Named.IsLeaf || typeB.Named.IsLeaf
                ? nameA == nameB
                : Pairs([.. Inside(a), .. Inside(b)]).All(pair => SameResponseShape(pair.A, pair.B));
        }

        private static IEnumerable<(Selected A, Selected B)> Pairs(List<Selected> fields) =>
            from i in Enumerable.Range(0, fields.Count)
            from j in Enumerable.Range(i + 1, fields.Count - i - 1)
            where fields[i].Field.ResponseName == fields[j].Field.ResponseName && fields[i].Field != fields[j].Field
            select (fields[i], fields[j]);

        private IEnumerable<Selected> Inside(Selected field) =>
            field.Field.SelectionSet is { } set ? Expand(set, Definition(field.Field, field.Parent)?.Type.Named as CompositeType) : [];

        private IEnumerable<Selected> Expand(SelectionSetNode set, CompositeType? type) =>
            set.Selections.SelectMany(selection => selection switch
            {
                FieldNode field => [new Selected(field, type)],
                InlineFragmentNode inline => Expand(inline.SelectionSet, inline.TypeCondition is { } on ? Composite(on) : type),
                FragmentSpreadNode spread => Expand(_fragments[spread.Name.Value].SelectionSet, Composite(_fragments[spread.Name.Value].TypeCondition)),
                _ => throw new InvalidOperationException(),
            });

        private readonly record struct Selected(FieldNode Field, CompositeType? Parent);

        private static CompositeType? Composite(NamedTypeNode type) => Pets.Schema.Type(type.Name.Value) as CompositeType;

        private static FieldDefinition? Definition(FieldNode field, CompositeType? parent) =>
            field.Name.Value == "__typename" ? Introspection.TypeNameField : (parent as FieldsType)?.Field(field.Name.Value);
    }
}
