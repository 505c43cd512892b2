using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Disclosure.Formats;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

/// <summary>The seeds' facts are the same from whatever form they are published in.</summary>
public sealed class SeedFormsTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<int, PublishedForms.Merging> Published
    {
        get
        {
            var published = new TheoryData<int, PublishedForms.Merging>();
            foreach (var merging in Enum.GetValues<PublishedForms.Merging>())
            {
                published.Add(2020, merging);
                published.Add(2021, merging);
            }
            return published;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_word_document_states_the_facts_of_its_text(int year, PublishedForms.Merging merging)
    {
        var forms = Forms(year, merging);

        SameFacts(year, DocumentText.From(forms.ToWord(), "budget.docx"));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_web_page_in_gb18030_states_the_facts_of_its_text(int year, PublishedForms.Merging merging)
    {
        var forms = Forms(year, merging);

        SameFacts(year, DocumentText.From(Gb18030.GetBytes(forms.ToWebPage()), "budget.html"));
    }

    [Fact]
    public void Word_and_web_page_have_the_same_text_but_for_empty_lines()
    {
        var forms = Forms(2021, PublishedForms.Merging.Values);

        Assert.Equal(
            Lines(DocumentText.From(forms.ToWord(), "budget.docx")),
            Lines(DocumentText.From(Encoding.UTF8.GetBytes(forms.ToWebPage()), "budget.html")));
    }

    private static PublishedForms Forms(int year, PublishedForms.Merging merging)
    {
        var path = year == 2020 ? SeedDocuments.Path2020 : SeedDocuments.Path2021;
        var forms = new PublishedForms(File.ReadAllBytes(path), merging);
        Assert.True(forms.MergedCells > 100, $"{forms.MergedCells} merged cells");
        return forms;
    }

    private static string[] Lines(ReadOnlyMemory<byte> text) =>
        [.. Encoding.UTF8.GetString(text.Span).Split('\n').Select(line => line.TrimEnd(' ')).Where(line => line.Trim(' ').Length > 0)];

    // What is not understood may differ: a row that states nothing is wider when it has merged cells.
    private static List<string> FactsOf(DisclosedDocument document) =>
        [.. FactList.Of(document).Where(fact => !fact.StartsWith("note ", StringComparison.Ordinal))];

    private static void SameFacts(int year, ReadOnlyMemory<byte> text)
    {
        var expected = FactsOf(year == 2020 ? SeedDocuments.Document2020 : SeedDocuments.Document2021);
        var read = DocumentReader.Read(text);
        var lines = TextLines.Read(text);

        var facts = FactsOf(read);
        Assert.Equal("", string.Join('\n', expected.Except(facts)));
        Assert.Equal("", string.Join('\n', facts.Except(expected)));
        Assert.Equal(expected.Count, facts.Count);
        Assert.All(FactList.Sources(read), fact => Assert.Equal(lines.Quote(fact.LineStart, fact.LineEnd), fact.Quote));
    }
}
