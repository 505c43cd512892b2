using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class ExecutionDepthTests
{
    private const string Rule = nameof(ExecutionDepth);

    [Fact]
    public void Fifteen_levels_are_allowed() => AssertValid(Boxes(15));

    [Fact]
    public void Sixteen_levels_are_too_many() =>
        AssertErrors(Rule, Boxes(16), "The operation has an execution depth of 16, which exceeds the maximum of 15. (1:1)");

    [Fact]
    public void The_introspection_query_of_tools_is_just_deep_enough()
    {
        AssertValid(IntrospectionQuery.Text);
        var error = Assert.Single(Validate(IntrospectionQuery.Text, ValidationLimits.Default with { MaxExecutionDepth = 14 }));
        Assert.Equal([new("allowedExecutionDepth", 14), new("detectedExecutionDepth", 15)], error.Extensions);
    }

    [Fact]
    public void Levels_are_counted_through_fragments() =>
        AssertErrors(
            Rule,
            """
            query Q { box { ...A inner { ...A } } }
            fragment A on Box { ...B }
            fragment B on Box { inner { inner { inner { inner { inner { inner { inner { ...C } } } } } } } }
            fragment C on Box { inner { inner { inner { inner { inner { inner { value } } } } } } }
            """,
            "The operation has an execution depth of 16, which exceeds the maximum of 15. (1:1)");

    [Fact]
    public void A_fragment_alone_has_no_depth_to_exceed() =>
        Assert.DoesNotContain(Validate("{ box { value } } fragment F on Query " + Boxes(16)), error => error.Rule == Rule);

    [Fact]
    public void Each_operation_is_measured_by_itself() =>
        AssertErrors(
            Rule,
            $"query Shallow {Boxes(15)} query Deep {Boxes(16)}",
            $"The operation has an execution depth of 16, which exceeds the maximum of 15. (1:{16 + Boxes(15).Length})");

    private static string Boxes(int depth) => string.Concat("{ box ", string.Concat(Enumerable.Repeat("{ inner ", depth - 2)), "{ value }", new string('}', depth - 1));
}
