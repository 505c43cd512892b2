using System.Collections;
using System.Text.Json;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Api.Commands;

/// <summary>Counts the facts of a document by kind.</summary>
internal static class FactCounts
{
    /// <summary>The counts, by the name of the kind in JSON (<c>budgetLine</c>), in the order of the names.</summary>
    /// <param name="document">What the reader found.</param>
    /// <remarks>It follows the properties that hold facts, so that a new kind of fact is counted without a word here.</remarks>
    public static IReadOnlyDictionary<string, int> Of(DisclosedDocument document)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<object>([document]);
        while (pending.TryDequeue(out var owner))
        {
            foreach (var fact in FactsIn(owner).Where(seen.Add))
            {
                pending.Enqueue(fact);
            }
        }

        return new SortedDictionary<string, int>(
            seen.GroupBy(f => f.GetType().Name).ToDictionary(g => JsonNamingPolicy.CamelCase.ConvertName(g.Key), g => g.Count()),
            StringComparer.Ordinal);
    }

    private static IEnumerable<Fact> FactsIn(object owner)
    {
        foreach (var property in owner.GetType().GetProperties())
        {
            if (typeof(Fact).IsAssignableFrom(property.PropertyType))
            {
                if (property.GetValue(owner) is Fact fact)
                {
                    yield return fact;
                }
            }
            else if (typeof(IEnumerable<Fact>).IsAssignableFrom(property.PropertyType) && property.GetValue(owner) is IEnumerable facts)
            {
                foreach (Fact fact in facts)
                {
                    yield return fact;
                }
            }
        }
    }
}
