using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Execution;

public class ErrorWriterTests
{
    [Fact]
    public void An_error_without_a_place_is_its_message() =>
        Assert.Equal("""[{"message":"No \"x\"."}]""", Written(new GraphQLError("No \"x\".")));

    [Fact]
    public void An_error_has_its_places_its_path_and_what_else_is_known_of_it() =>
        Assert.Equal(
            """[{"message":"Wrong.","locations":[{"line":1,"column":2},{"line":30,"column":4}],"path":["projects","nodes",0,"amount"],"extensions":{"code":"HC0018","coordinate":"Query.projects","requested":60,"allowed":50,"total":9007199254740993,"isFinal":true,"specifiedBy":"https://spec.graphql.org/September2025/#sec-Errors"}}]""",
            Written(new GraphQLError("Wrong.")
            {
                Locations = [new(1, 2), new(30, 4)],
                Path = ["projects", "nodes", 0, "amount"],
                Code = "HC0018",
                SpecifiedBy = "sec-Errors",
                Extensions = [new("coordinate", "Query.projects"), new("requested", 60), new("allowed", 50), new("total", 9007199254740993L), new("isFinal", true)],
            }));

    [Fact]
    public void Extensions_need_no_code() =>
        Assert.Equal(
            """[{"message":"Wrong.","extensions":{"argument":"first"}},{"message":"Also.","extensions":{"specifiedBy":"https://spec.graphql.org/September2025/#sec-Int"}}]""",
            Written(
                new GraphQLError("Wrong.") { Extensions = [new("argument", "first")] },
                new GraphQLError("Also.") { SpecifiedBy = "sec-Int" }));

    [Fact]
    public void The_path_of_an_error_of_the_whole_data_is_empty_and_not_left_out() =>
        Assert.Equal("""[{"message":"Wrong.","path":[]}]""", Written(new GraphQLError("Wrong.") { Path = [] }));

    [Fact]
    public void What_JSON_of_an_error_cannot_hold_is_refused() =>
        Assert.Throws<ArgumentException>(() => Written(new GraphQLError("Wrong.") { Extensions = [new("at", 1.5m)] }));

    [Fact]
    public void An_error_keeps_all_it_says_when_it_is_given_a_path()
    {
        var error = new GraphQLError("Wrong.")
        {
            Locations = [new(1, 2)],
            Code = "HC0018",
            SpecifiedBy = "sec-Errors",
            Extensions = [new("argument", "first")],
        };

        Assert.Equal(
            """[{"message":"Wrong.","locations":[{"line":1,"column":2}],"path":["a"],"extensions":{"code":"HC0018","argument":"first","specifiedBy":"https://spec.graphql.org/September2025/#sec-Errors"}}]""",
            Written(error.At(["a"])));
    }

    private static string Written(params GraphQLError[] errors)
    {
        using var buffer = new Utf8Buffer();
        ErrorWriter.Write(errors, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
