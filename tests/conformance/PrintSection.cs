using System.Text.Json;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.Conformance;

/// <summary>Every document of the suite that parses: printed and parsed again, it is the same tree.</summary>
internal static class PrintSection
{
    public static IEnumerable<Verdict> Run(JsonElement recorded)
    {
        foreach (var recordedCase in recorded.GetProperty("parse").EnumerateArray())
        {
            DocumentNode document;
            try
            {
                document = GraphQLParser.Parse(recordedCase.GetProperty("doc").GetString()!);
            }
            catch (GraphQLException)
            {
                // The section "parse" has said so.
                continue;
            }

            yield return Judge(recordedCase.GetProperty("test").GetString()!, document);
        }
    }

    private static Verdict Judge(string test, DocumentNode document)
    {
        var printed = Printer.Print(document);
        try
        {
            return SameTree.Compare(document, GraphQLParser.Parse(printed))
                ? new Verdict(test, Outcome.Same, "")
                : new Verdict(test, Outcome.Different, $"{document.Source}\n  is printed as another document:\n{printed}");
        }
        catch (GraphQLException refused)
        {
            return new Verdict(test, Outcome.Different, $"{document.Source}\n  is printed as\n{printed}\n  {refused.Error}");
        }
    }
}
