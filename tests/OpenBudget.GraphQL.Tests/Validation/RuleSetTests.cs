using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.Rules;

namespace OpenBudget.GraphQL.Tests.Validation;

public sealed class RuleSetTests
{
    [Fact]
    public void Every_rule_of_the_specification_is_in_force()
    {
        var inForce = RuleSet.All.Create().Select(rule => rule.GetType()).ToArray();
        var written = typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule))).ToArray();

        Assert.Equal(30, inForce.Count(type => type.Namespace == typeof(FieldSelections).Namespace));
        Assert.Equal(written.Order(ByName), inForce.Order(ByName));
    }

    [Fact]
    public void A_rule_of_the_specification_names_its_section_and_a_limit_names_none() =>
        Assert.All(
            RuleSet.All.Create(),
            rule => Assert.Equal(
                rule.GetType().Namespace == typeof(FieldSelections).Namespace,
                rule.Section is { } section && section.StartsWith("sec-", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_has_the_name_of_its_section() =>
        Assert.All(
            RuleSet.All.Create().Where(rule => rule.Section is not null),
            rule => Assert.Equal(rule.Name, rule.Section!["sec-".Length..].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

    private static Comparer<Type> ByName { get; } = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
}
