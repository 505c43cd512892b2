using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Damaged copies of the seeds, always the same ones: each is read or refused, and what is read has its lines.</summary>
public sealed class MutationTests
{
    private const string Characters = "0123456789.,，。；：:、（）()【】万亿元年月日%≥≤><=-—“”一二三 \t\n\r\f\u3000\u00a0涉密无其中合计小计单位项目指标绩效目标表";

    /// <summary>Together two thousand copies.</summary>
    private const int Copies = 100;

    /// <summary>So many copies are damaged for each that keeps all its tables of projects; the others keep some of them, ever different ones.</summary>
    private const int CopiesForEachWhole = 7;

    /// <summary>Behind this line stand tables that are long and alike.</summary>
    private const int Various = 700;

    private const int Kept = 150;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_document_is_read_with_its_lines_or_refused(int seed)
    {
        var random = new Random(20_260_000 + seed);
        var read = 0;
        for (var i = 0; i < Copies; i++)
        {
            var original = i % 2 == 0 ? SeedDocuments.Lines2020 : SeedDocuments.Lines2021;
            original = i % CopiesForEachWhole == 0 ? original : WithSomeTables(original, random);
            // Damage may part the two halves of a character; the bytes of the document then say U+FFFD.
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Damage(original, random)));
            DisclosedDocument document;
            try
            {
                document = SeedDocuments.Read(text);
            }
            catch (DocumentReadException refused)
            {
                Assert.InRange(refused.Line, 1, text.Split('\n').Length);
                continue;
            }
            read++;
            var lines = text.Split('\n');
            Assert.Equal(lines[^1].Length == 0 ? lines.Length - 1 : lines.Length, document.LineCount);
            QuoteTests.EachQuotesItsLines(document, lines);
            CoverageTests.EachLineIsCoveredAndMapped(document);
            Assert.All(document.Activities.Where(activity => activity.Parent is not null), activity => Assert.Contains(activity.Parent, document.Activities));
            Assert.All(document.Notes, note => Assert.True(note.LineStart >= 1 && note.LineStart <= note.LineEnd && note.LineEnd <= document.LineCount));
            Assert.All(document.Projects.Where(project => project.BudgetUnit is not null), project => Assert.Contains(project.BudgetUnit, document.Units));
            Assert.Equal(document.Lines.Count, document.Lines.Select(line => (line.Year, line.Measure, line.Origin)).Distinct().Count());
        }
        Assert.InRange(read, Copies * 2 / 3, Copies);
    }

    private static string[] WithSomeTables(string[] original, Random random)
    {
        var from = random.Next(Various, original.Length - Kept);
        return [.. original[..Various], .. original[from..(from + Kept)]];
    }

    private static string Damage(string[] original, Random random)
    {
        List<string> lines = [.. original];
        for (var count = random.Next(1, 40); count > 0; count--)
        {
            // Most damage is done where the sentences are; the tables are long and alike.
            var at = random.Next(3) == 0 ? random.Next(lines.Count) : random.Next(Math.Min(lines.Count, Various));
            switch (random.Next(7))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    (lines[at], lines[^1]) = (lines[^1], lines[at]);
                    break;
                case 3:
                    lines.RemoveRange(at, Math.Min(random.Next(1, 200), lines.Count - at - 1));
                    break;
                case 4:
                    lines.InsertRange(at, lines.GetRange(at, Math.Min(random.Next(1, 60), lines.Count - at)));
                    break;
                default:
                    lines[at] = DamageLine(lines[at], random);
                    break;
            }
        }
        return string.Join('\n', lines);
    }

    private static string DamageLine(string line, Random random)
    {
        var damaged = new StringBuilder(line);
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(damaged.Length + 1);
            var c = Characters[random.Next(Characters.Length)];
            if (random.Next(3) > 0 || damaged.Length == 0)
            {
                damaged.Insert(at, random.Next(10) == 0 ? "😀" : c.ToString());
            }
            else
            {
                damaged.Remove(Math.Min(at, damaged.Length - 1), 1);
            }
        }
        return damaged.ToString();
    }
}
