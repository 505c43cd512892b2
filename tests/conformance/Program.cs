using System.Text.Json;
using OpenBudget.Conformance;

if (args is not [var file])
{
    Console.Error.WriteLine("Give one file: the recorded cases, as JSON.");
    return 2;
}

using var recorded = JsonDocument.Parse(File.ReadAllBytes(file));
var sections = new (string Name, Func<JsonElement, IEnumerable<Verdict>> Run)[]
{
    ("parse", ParseSection.Run),
    ("print", PrintSection.Run),
    ("sdl", SdlSection.Run),
    ("schema", SchemaSection.Run),
    ("validation", ValidationSection.Run),
};

var differences = 0;
foreach (var (name, run) in sections)
{
    var verdicts = run(recorded.RootElement).ToArray();
    var different = verdicts.Where(v => v.Outcome == Outcome.Different).ToArray();
    foreach (var verdict in different)
    {
        Console.WriteLine($"{name}: {verdict.Test}\n{verdict.Explanation}\n");
    }

    foreach (var excluded in verdicts.Where(v => v.Outcome == Outcome.Excluded).GroupBy(v => v.Explanation))
    {
        Console.WriteLine($"{name}: {excluded.Count()} excluded: {excluded.Key}");
    }

    Console.WriteLine($"{name}: {verdicts.Count(v => v.Outcome == Outcome.Same)} of {verdicts.Length} agree, {different.Length} differ.");
    differences += different.Length;
}

return differences == 0 ? 0 : 1;
