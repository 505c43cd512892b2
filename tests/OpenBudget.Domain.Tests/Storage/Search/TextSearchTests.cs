using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Search;

namespace OpenBudget.Domain.Tests.Storage.Search;

/// <summary>What is found, in which order, and how it is shown; over a small document of the test's own.</summary>
public sealed class TextSearchTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void The_better_a_name_fits_the_earlier_it_comes_and_the_shorter_first()
    {
        Import(
            Disclosed.Project(1, "平安护路联防工作"),
            Disclosed.Project(2, "护路联防专项经费"),
            Disclosed.Project(3, "护路联防"),
            Disclosed.Project(4, "护路联防经费"),
            With(Disclosed.Project(5, "其他"), "用于护路联防的支出"),
            Disclosed.Project(6, "联防护路"));
        Assert.Equal(
            "Project 4 [护路联防]\nProject 3 [护路联防]经费\nProject 3 [护路联防]专项经费\nProject 2 平安[护路联防]工作\nProject 1 用于[护路联防]的支出",
            Searching.Hits(_database.Database, "护路联防", SearchKind.Project));
    }

    [Theory]
    [InlineData("路", "联防[路]队")]
    [InlineData("联防 队", "[联防]路[队]")]
    [InlineData("队\u3000联防", "[联防]路[队]")]
    [InlineData("联防路队", "[联防路队]")]
    public void Words_of_any_length_all_of_which_must_occur(string text, string snippet)
    {
        Import(Disclosed.Project(1, "联防路队"), Disclosed.Project(2, "联防"), Disclosed.Project(3, "队"));
        Assert.Equal("Project " + (text == "联防路队" ? 4 : 2) + " " + snippet, Searching.Hits(_database.Database, text, SearchKind.Project));
    }

    [Fact]
    public void Words_may_stand_in_different_texts_of_a_row()
    {
        Import(With(Disclosed.Project(1, "视频监控"), "用于光纤租赁"), With(Disclosed.Project(2, "视频监控"), "用于维护"));
        Assert.Equal("Project 1 视频[监控]", Searching.Hits(_database.Database, "光纤 监控", SearchKind.Project));
    }

    [Theory]
    [InlineData("WIFI", "Project 4 [ＷｉＦｉ]")]
    [InlineData("ｗｉｆｉ", "Project 4 [ＷｉＦｉ]")]
    [InlineData("(本级)", "BudgetUnit 2 政法委[（本级）]")]
    [InlineData("政法委", "BudgetUnit 3 [政 法\n　委]（一）")]
    public void Case_width_and_white_space_inside_words_make_no_difference(string text, string expected)
    {
        Import(new DisclosedDocument
        {
            LineCount = 10,
            Units = text == "政法委" ? [Disclosed.Unit("政 法\n　委（一）")] : [Disclosed.Unit("政法委（本级）")],
            Projects = [Disclosed.Project(1, "ＷｉＦｉ")],
        });
        Assert.Equal(expected, Searching.Hits(_database.Database, text, SearchKind.Project, SearchKind.BudgetUnit));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(a")]
    [InlineData("Tokens:")]
    [InlineData("&")]
    [InlineData("|")]
    [InlineData("!")]
    [InlineData("'")]
    [InlineData("\\")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("-")]
    [InlineData("^")]
    [InlineData("{}")]
    [InlineData("<->")]
    [InlineData("@0")]
    [InlineData("OR")]
    [InlineData("') OR 1=1 --")]
    [InlineData("𠮷")]
    public void No_character_has_a_meaning(string text)
    {
        Import(Disclosed.Project(1, "甲"), Disclosed.Project(2, $"乙{text}丙"), Disclosed.Project(3, "甲乙丙"));
        var found = Assert.Single(Searching.Find(_database.Database, text, kinds: [SearchKind.Project]).Hits);
        Assert.Equal($"乙{text}丙", string.Concat(found.Snippet.Select(p => p.Text)));
    }

    [Fact]
    public void A_code_that_is_searched_comes_first()
    {
        Import(new DisclosedDocument { LineCount = 1, Classifications = [Disclosed.Wording("20805", "养老", "2080 与 20805"), Disclosed.Wording("2080505", "保险缴费")] });
        Assert.Equal("Classification 4 [20805]\nClassification 1 [20805]05", Searching.Hits(_database.Database, "20805", SearchKind.Classification));
    }

    [Fact]
    public void A_document_is_found_by_all_its_lines_and_across_the_pieces_it_is_cut_into()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"第{i}行甲乙丙丁\n"));
        _database.Import(2020, Disclosed.Lines(), text);
        for (var i = 1; i < 1990; i += 37)
        {
            var found = Assert.Single(Searching.Find(_database.Database, $"丁第{i}行甲乙丙丁第{i + 1}行", kinds: [SearchKind.Document]).Hits);
            Assert.Equal($"丁\n第{i}行甲乙丙丁\n第{i + 1}行", string.Concat(found.Snippet.Where(p => p.Hit).Select(p => p.Text)));
        }

        var longest = SearchForm.Of(text)[5000..(5000 + SearchWords.MaxLength)];
        Assert.Single(Searching.Find(_database.Database, longest).Hits);
        Assert.Empty(Searching.Find(_database.Database, longest[..^1] + "戊").Hits);
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repetition()
    {
        Import([.. Enumerable.Range(1, 25).Select(i => Disclosed.Project(i, i % 3 == 0 ? $"护路{i}" : $"铁路护路{i % 5}"))]);
        var all = Searching.Find(_database.Database, "护路", kinds: [SearchKind.Project]);
        Assert.Equal(25, all.Count);
        var paged = new List<SearchHit>();
        SearchResult page;
        do
        {
            page = Searching.Find(_database.Database, "护路", 4, paged.LastOrDefault()?.Position, [SearchKind.Project]);
            paged.AddRange(page.Hits);
            Assert.Equal(25, page.Count);
        }
        while (page.HasMore);
        Assert.Equal(all.Hits.Select(h => h.Position), paged.Select(h => h.Position));
        Assert.All(all.Hits, hit => Assert.Equal(hit.Position, SearchPosition.Parse(hit.Position.ToString())));
    }

    [Fact]
    public void A_word_of_too_many_texts_is_looked_for_where_the_others_are()
    {
        Import([.. Enumerable.Range(1, 9).Select(i => Disclosed.Project(i, $"护路{i}"))]);
        Assert.Equal(["Project"], Searching.Find(_database.Database, "护路 7", mostTexts: 5).Hits.Select(h => h.Position.Kind.ToString()));
        var refused = Assert.Throws<SearchException>(() => Searching.Find(_database.Database, "护路", mostTexts: 5));
        Assert.Equal(SearchFault.TooBroad, refused.Fault);
    }

    [Fact]
    public void A_correction_replaces_what_is_found_and_a_removal_forgets_it()
    {
        using var seeds = new SeedFolder().Add(2019, "2019 1");
        Import(new DisclosedDocument
        {
            LineCount = 1,
            Projects = [Disclosed.Project(1, "护路联防")],
            Classifications = [Disclosed.Wording("20805", "养老支出")],
        });
        Assert.Equal("Project 4 [护路联防]", Searching.Hits(_database.Database, "护路联防"));
        Assert.Equal("Classification 4 [养老支出]", Searching.Hits(_database.Database, "养老支出"));

        _database.Import(2020, new DisclosedDocument { LineCount = 1, Projects = [Disclosed.Project(1, "信访维稳")] }, "b");
        Assert.Equal("", Searching.Hits(_database.Database, "护路联防"));
        Assert.Equal("", Searching.Hits(_database.Database, "养老支出"));
        Assert.Equal("Project 4 [信访维稳]", Searching.Hits(_database.Database, "信访维稳"));
        Assert.Equal("Department 4 [政法委]", Searching.Hits(_database.Database, "政法委"));

        using (var context = _database.Database.OpenForReading())
        {
            _database.Database.Remove(context.Documents.Single().Key, seeds.Path);
        }

        Assert.Equal("", Searching.Hits(_database.Database, "政法委"));
        Assert.Equal("0|0|0", _database.Query("SELECT (SELECT count(*) FROM SearchEntries), (SELECT count(*) FROM SearchTexts), (SELECT count(*) FROM SearchIndex_docsize)"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(200, null)]
    [InlineData(201, SearchFault.TextTooLong)]
    public void Text_has_a_longest_length(int length, SearchFault? fault)
    {
        Assert.Equal(fault, Record.Exception(() => SearchWords.Of(new string('甲', length))) is SearchException refused ? refused.Fault : null);
        Assert.Null(SearchWords.Of("\u3000 \t\n\u200B"));
        Assert.Equal(["甲", "b"], SearchWords.Of("甲 B 甲\u200Bｂ".Replace("甲\u200B", "", StringComparison.Ordinal))!.Words);
        var many = string.Join(' ', Enumerable.Range(0, 11));
        Assert.Equal(SearchFault.TooManyWords, Assert.Throws<SearchException>(() => SearchWords.Of(many)).Fault);
        Assert.Equal(10, SearchWords.Of(many[..^3])!.Words.Count);
    }

    [Fact]
    public void A_snippet_shows_a_hundred_characters_around_the_first_hit()
    {
        var parts = SearchSnippet.Of(new string('甲', 40) + "乙 丙" + new string('丁', 200), ["乙丙"]);
        Assert.Equal([new(new string('甲', 30), false), new("乙 丙", true), new(new string('丁', 67), false)], parts);
        Assert.Equal([new("𠮷", true), new("a", false)], SearchSnippet.Of("𠮷a", ["𠮷"]));
    }

    private static Project With(Project project, string purpose)
    {
        project.Purpose = purpose;
        return project;
    }

    private void Import(params Project[] projects) => Import(new DisclosedDocument { LineCount = 10, Projects = projects });

    private void Import(DisclosedDocument disclosed) => _database.Import(2020, disclosed, "a");
}
