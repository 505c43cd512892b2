using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Search;
using OpenBudget.Domain.Tests.Disclosure;
using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Storage.Search;

/// <summary>Searches of the seeds: what the index finds is what a look at every text finds, and both databases find the same.</summary>
public sealed class SameHitsTests(SameHitsTests.SeedFile seeds, PostgresTestDatabase postgres)
    : IClassFixture<SameHitsTests.SeedFile>, IClassFixture<PostgresTestDatabase>
{
    [Fact]
    public void The_index_finds_what_a_look_at_every_text_finds()
    {
        var rows = AllRows();
        foreach (var text in RandomTexts(rows, 250))
        {
            var words = SearchWords.Of(text)!;
            var expected = rows
                .Where(row => words.Words.All(word => row.Texts.Any(t => t.Contains(word, StringComparison.Ordinal))))
                .Select(row => new SearchPosition(RankOf(row, words), row.Length, row.Kind, row.Key))
                .OrderByDescending(p => p.Rank).ThenBy(p => p.Length).ThenBy(p => p.Kind).ThenBy(p => p.Key, StringComparer.Ordinal)
                .ToArray();
            var found = Searching.Find(seeds.Database, text, 100_000);
            Assert.Equal(expected, found.Hits.Select(h => h.Position));
            Assert.Equal(expected.Length, found.Count);
            Assert.All(found.Hits, hit => Assert.Contains(hit.Snippet, part => part.Hit));
        }
    }

    [PostgresFact]
    public void Both_databases_find_the_same()
    {
        var server = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        server.EnsureBuilt(SeedDocuments.Folder);
        foreach (var text in RandomTexts(AllRows(), 120))
        {
            var expected = Searching.Find(seeds.Database, text, 50);
            var actual = Searching.Find(server, text, 50);
            Assert.Equal((expected.Count, expected.HasMore), (actual.Count, actual.HasMore));
            Assert.Equal(Lines(expected), Lines(actual));
            if (expected.Hits.Count > 1)
            {
                var after = expected.Hits[expected.Hits.Count / 2].Position;
                Assert.Equal(Lines(Searching.Find(seeds.Database, text, 7, after)), Lines(Searching.Find(server, text, 7, after)));
            }
        }
    }

    private static IEnumerable<string> Lines(SearchResult result) => result.Hits.Select(h => $"{h.Position} {Searching.Snippet(h)}");

    private static int RankOf(Row row, SearchWords words)
    {
        var whole = string.Concat(words.Words);
        return row.Name == whole || row.Code == whole ? 4
            : row.Name?.StartsWith(whole, StringComparison.Ordinal) == true ? 3
            : row.Name is not null && words.Words.All(word => row.Name.Contains(word, StringComparison.Ordinal)) ? 2
            : 1;
    }

    // Words of one to eight characters out of the texts themselves; some are altered, some are of two rows.
    private static IEnumerable<string> RandomTexts(IReadOnlyList<Row> rows, int count)
    {
        var random = new Random(20211122);
        rows = [.. rows.Where(row => row.Texts.Count > 0)];
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 1 + random.Next(3)).Select(_ =>
            {
                var texts = rows[random.Next(rows.Count)].Texts;
                var text = texts[random.Next(texts.Count)];
                var start = random.Next(text.Length);
                var word = text.Substring(start, Math.Min(1 + random.Next(8), text.Length - start));
                return random.Next(8) == 0 ? word + "业" : word;
            });
            yield return string.Join(random.Next(2) == 0 ? " " : "\u3000", words);
        }
    }

    /// <summary>Every row that is searched with its texts, read from the facts and not from the index.</summary>
    private List<Row> AllRows()
    {
        using var context = seeds.Database.OpenForReading();
        List<Row> rows =
        [
            .. context.Departments.AsEnumerable().Select(d => Of(SearchKind.Department, d.Key, d.Name, d.Code, d.Region)),
            .. context.BudgetUnits.AsEnumerable().Select(u => Of(SearchKind.BudgetUnit, u.Key, u.Name, u.Code, u.NatureLabel, u.Rank, u.Funding)),
            .. context.Projects.AsEnumerable().Select(p => Of(SearchKind.Project, p.Key, p.Name, p.Code, [p.Purpose, .. p.Goals.Select(g => g.Text)])),
            .. context.Indicators.AsEnumerable().Select(i => Of(SearchKind.Indicator, i.Key, i.Name, null, i.Description, i.Basis, i.KindLabel, i.CategoryLabel)),
            .. context.Activities.AsEnumerable().Select(a => Of(SearchKind.Activity, a.Key, a.Name, null, a.Description, a.Goal)),
            .. context.ProcurementLines.AsEnumerable().Select(l => Of(SearchKind.ProcurementLine, l.Key, l.Item, l.CatalogueCode, l.ProjectName)),
            .. context.Responsibilities.AsEnumerable().Select(r => Of(SearchKind.Responsibility, r.Key, null, null, r.Text, r.Organ)),
            .. context.PerformanceGoals.AsEnumerable().Select(g => Of(SearchKind.PerformanceGoal, g.Key, null, null, g.Text, g.Section)),
            .. context.Classifications.Include(c => c.Wordings).AsEnumerable().Select(c => Of(
                SearchKind.Classification, c.Key, c.Name, c.Code, [.. c.Wordings.SelectMany(w => new[] { w.Name, w.Definition })])),
            .. context.GlossaryTerms.AsEnumerable().Select(t => Of(SearchKind.GlossaryTerm, t.Key, t.Term, null, t.Definition)),
            .. context.Documents.Include(d => d.Content).AsEnumerable().Select(d => Of(
                SearchKind.Document, d.Key, d.Title, null, d.FileName, System.Text.Encoding.UTF8.GetString(d.Content.Bytes))),
        ];
        Assert.True(rows.Count > 500);
        return rows;
    }

    private static Row Of(SearchKind kind, string key, string? name, string? code, params string?[] texts)
    {
        string[] all = [.. new[] { name, code }.Concat(texts).Where(t => t is not null).Select(t => SearchForm.Of(t!)).Where(t => t.Length > 0)];
        var length = name is null ? all.Sum(SearchForm.Length) : SearchForm.Length(SearchForm.Of(name));
        return new Row(kind, key, name is null ? null : SearchForm.Of(name), code is null ? null : SearchForm.Of(code), length, all);
    }

    private sealed record Row(SearchKind Kind, string Key, string? Name, string? Code, int Length, IReadOnlyList<string> Texts);

    /// <summary>The seeds in a SQLite file.</summary>
    public sealed class SeedFile : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public SeedFile()
        {
            Database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={_folder["seeds.db"]};Pooling=False" });
            Database.EnsureBuilt(SeedDocuments.Folder);
        }

        public BudgetDatabase Database { get; }

        public void Dispose() => _folder.Dispose();
    }
}
