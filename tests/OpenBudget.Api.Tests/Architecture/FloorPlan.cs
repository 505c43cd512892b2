namespace OpenBudget.Api.Tests.Architecture;

/// <summary>The rooms of one project, and what each must not know.</summary>
/// <param name="Project">The project's name: its assembly and its root namespace.</param>
/// <param name="Rooms">All rooms. A type anywhere else would escape the rules, so there must be none.</param>
/// <param name="Strangers">The assemblies it must not refer to, by simple name or its beginning before a dot.</param>
internal sealed record FloorPlan(string Project, IReadOnlyList<Room> Rooms, IReadOnlyList<string> Strangers)
{
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Microsoft.Net.Http.Headers"];
    private static readonly string[] Databases = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "SQLitePCL", "Npgsql"];

    private static readonly string[] AfterReading =
        ["OpenBudget.Domain.Checking", "OpenBudget.Domain.Comparing", "OpenBudget.Domain.Storage"];

    /// <summary>The engine: Language &lt; Types &lt; Validation &lt; Execution &lt; Relational &lt; Http.</summary>
    public static FloorPlan Engine { get; } = new(
        "OpenBudget.GraphQL",
        Stacked("OpenBudget.GraphQL",
        [
            ("Language", [.. Web, .. Databases]),
            ("Types", [.. Web, .. Databases]),
            ("Validation", [.. Web, .. Databases]),
            ("Execution", [.. Web, .. Databases]),
            ("Relational", Web),
            ("Http", []),
        ]),
        ["OpenBudget.Domain", "OpenBudget.Api"]);

    /// <summary>The facts: Model &lt; Disclosure &lt; the rest, which is not ordered among itself.</summary>
    public static FloorPlan Domain { get; } = new(
        "OpenBudget.Domain",
        [
            new("OpenBudget.Domain.Model", ["OpenBudget.Domain.Disclosure", .. AfterReading, .. Web]),
            new("OpenBudget.Domain.Disclosure", [.. AfterReading, .. Web]),
            new("OpenBudget.Domain.Checking", Web),
            new("OpenBudget.Domain.Comparing", Web),
            new("OpenBudget.Domain.Storage", Web),
        ],
        ["OpenBudget.GraphQL", "OpenBudget.Api", "Microsoft.AspNetCore"]);

    /// <summary>What in the assembly stands against the plan: one sentence each.</summary>
    public IReadOnlyList<string> Violations(AssemblyArrows assembly)
    {
        var violations = new List<string>();
        foreach (var stranger in Strangers)
        {
            violations.AddRange(assembly.References
                .Where(reference => reference == stranger || reference.StartsWith(stranger + ".", StringComparison.Ordinal))
                .Select(reference => $"{Project} refers to the assembly {reference}"));
        }

        // Compiler-made types and generated code have namespaces of their own; ours all begin alike.
        violations.AddRange(assembly.Types
            .Where(type => type.IsIn("OpenBudget") && !Rooms.Any(room => type.IsIn(room.Namespace)))
            .Select(type => $"{type} is in no room of {Project}"));

        violations.AddRange(
            from arrow in assembly.Arrows
            from room in Rooms
            where arrow.From.IsIn(room.Namespace) && room.MustNotKnow.Any(arrow.To.IsIn)
            select arrow.ToString());
        return violations;
    }

    private static List<Room> Stacked(string project, (string Name, string[] MustNotKnow)[] floors) =>
    [
        .. floors.Select((floor, level) => new Room(
            $"{project}.{floor.Name}",
            [.. floors[(level + 1)..].Select(above => $"{project}.{above.Name}"), .. floor.MustNotKnow])),
    ];
}

/// <summary>A room of a project.</summary>
/// <param name="Namespace">Its namespace; those below it belong to it.</param>
/// <param name="MustNotKnow">The namespaces that nothing in it may refer to.</param>
internal sealed record Room(string Namespace, IReadOnlyList<string> MustNotKnow);
