using System.Reflection;
using System.Reflection.Emit;

namespace OpenBudget.Api.Tests.Architecture;

/// <summary>Holds the floors of the house as they are compiled, and shows that an arrow back up would be found.</summary>
public sealed class FloorsTests
{
    // A room below, one above with all that can be referred to, and the planted lines between them.
    private const string Endpoint = """
        namespace OpenBudget.GraphQL.Http
        {
            public class Endpoint : System.Exception { public static int Count; public int Size => 1; public class Inner { } }
            public interface IEndpoint { }
            public enum Status { Ok }
            public delegate void Answered(Endpoint endpoint);
            public static class Extensions { public static int Twice(this int number) => number * 2; }
            [System.AttributeUsage(System.AttributeTargets.All)] public sealed class ServedAttribute : System.Attribute { }
        }
        """;

    [Fact]
    public void The_rooms_of_the_engine_know_only_those_below()
    {
        var engine = Read(typeof(GraphQL.Language.SourceText));

        // What is there at any rate: a reader that finds nothing would find no violation either.
        Assert.Contains(engine.Arrows, a => a.From.IsIn("OpenBudget.GraphQL.Types") && a.To.IsIn("OpenBudget.GraphQL.Language"));
        HoldNone(FloorPlan.Engine.Violations(engine));
    }

    [Fact]
    public void The_rooms_of_the_domain_know_only_those_below()
    {
        var domain = Read(typeof(Domain.Model.Budget));

        Assert.Contains(domain.Arrows, a => a.From.IsIn("OpenBudget.Domain.Disclosure") && a.To.IsIn("OpenBudget.Domain.Model"));
        HoldNone(FloorPlan.Domain.Violations(domain));
    }

    [Theory]
    [InlineData("a field", "Endpoint? _endpoint;")]
    [InlineData("a static field of an array", "static Endpoint[][]? _endpoints;")]
    [InlineData("a property", "Endpoint? Last { get; set; }")]
    [InlineData("an event", "event Answered? Done;")]
    [InlineData("a parameter", "void M(ref Endpoint endpoint) { }")]
    [InlineData("a result", "Endpoint? M() => null;")]
    [InlineData("a call in a method body", "int M() => new System.Random().Next() + Endpoint.Count;")]
    [InlineData("an extension method in a method body", "int M() => 1.Twice();")]
    [InlineData("a local variable", "void M(object o) { var e = o as Endpoint; System.GC.KeepAlive(e); }")]
    [InlineData("a type test", "bool M(object o) => o is IEndpoint;")]
    [InlineData("typeof in a method body", "object M() => typeof(Endpoint);")]
    [InlineData("a catch clause", "void M() { try { System.GC.Collect(); } catch (Endpoint) { } }")]
    [InlineData("a lambda", "System.Func<int> M() => () => Endpoint.Count;")]
    [InlineData("a lambda with a captured variable", "System.Func<int> M(int n) => () => n + new Endpoint().Size;")]
    [InlineData("an async method", "async Task M() { await Task.Yield(); new Endpoint(); }")]
    [InlineData("an iterator", "IEnumerable<object> M() { yield return new Endpoint(); }")]
    [InlineData("a generic argument of a field", "Dictionary<string, List<Endpoint>>? _m;")]
    [InlineData("a generic argument of a call", "object[] M() => System.Array.Empty<Endpoint>();")]
    [InlineData("a generic constraint of a method", "void M<T>() where T : IEndpoint { }")]
    [InlineData("a member of a tuple", "(int, Endpoint?) _pair;")]
    [InlineData("an anonymous type", "object M() => new { E = new Endpoint() };")]
    [InlineData("a nested type", "class Nested { Endpoint.Inner? _inner; }")]
    [InlineData("the parent of a nested type", "class Nested : Endpoint { }")]
    [InlineData("a pointer", "unsafe Status* _status;")]
    [InlineData("a function pointer", "unsafe delegate*<Endpoint, void> _call;")]
    [InlineData("a call through a function pointer", "unsafe void M(void* f) => ((delegate*<Status, void>)f)(default);")]
    [InlineData("an attribute of a field", "[Served] int _n;")]
    [InlineData("an attribute of a method", "[Served] void M() { }")]
    [InlineData("an attribute of a parameter", "void M([Served] int n) { }")]
    [InlineData("an attribute of a result", "[return: Served] int M() => 1;")]
    [InlineData("an attribute of a type parameter", "void M<[Served] T>() { }")]
    [InlineData("an attribute's argument", "[TypeConverter(typeof(Endpoint))] int N => 1;")]
    [InlineData("an attribute's generic argument", "[TypeConverter(typeof(System.Action<Endpoint.Inner>))] int N => 1;")]
    public void An_arrow_up_in_a_member_is_found(string place, string member)
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.GraphQL", $$"""
            #nullable enable
            using System.Collections.Generic;
            using System.ComponentModel;
            using System.Threading.Tasks;
            using OpenBudget.GraphQL.Http;
            namespace OpenBudget.GraphQL.Language { public class Lexer { {{member}} } }
            {{Endpoint}}
            """);

        var violations = FloorPlan.Engine.Violations(assembly);

        Assert.True(violations.Count > 0, $"An arrow in {place} was not found.");
        Assert.All(violations, violation =>
        {
            Assert.StartsWith("OpenBudget.GraphQL.Language.Lexer (", violation, StringComparison.Ordinal);
            Assert.Contains(") -> OpenBudget.GraphQL.Http.", violation, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("class Lexer : Endpoint { }")]
    [InlineData("class Lexer : IEndpoint { }")]
    [InlineData("class Lexer<T> where T : Endpoint { }")]
    [InlineData("[Served] class Lexer { }")]
    [InlineData("class Lexer : System.Collections.Generic.List<Endpoint> { }")]
    [InlineData("class Lexer : System.IEquatable<Endpoint> { bool System.IEquatable<Endpoint>.Equals(Endpoint? other) => true; }")]
    [InlineData("record Lexer(Endpoint Endpoint);")]
    [InlineData("delegate void Lexer(Endpoint endpoint);")]
    [InlineData("interface Lexer { Endpoint Endpoint { get; } }")]
    [InlineData("struct Lexer { Status _status; }")]
    public void An_arrow_up_in_a_declaration_is_found(string declaration)
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.GraphQL", $$"""
            #nullable enable
            using OpenBudget.GraphQL.Http;
            namespace OpenBudget.GraphQL.Language.Below { {{declaration}} }
            {{Endpoint}}
            """);

        Assert.Contains(FloorPlan.Engine.Violations(assembly), violation =>
            violation.StartsWith("OpenBudget.GraphQL.Language.Below.Lexer", StringComparison.Ordinal)
            && violation.Contains(" -> OpenBudget.GraphQL.Http.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_arrow_up_behind_a_jump_table_is_found()
    {
        var planted = new PersistedAssemblyBuilder(new AssemblyName("OpenBudget.GraphQL"), typeof(object).Assembly);
        var module = planted.DefineDynamicModule("OpenBudget.GraphQL");
        var endpoint = module.DefineType("OpenBudget.GraphQL.Http.Endpoint", TypeAttributes.Public);
        var count = endpoint.DefineField("Count", typeof(int), FieldAttributes.Public | FieldAttributes.Static);
        var lexer = module.DefineType("OpenBudget.GraphQL.Language.Lexer", TypeAttributes.Public);
        var il = lexer.DefineMethod("M", MethodAttributes.Public | MethodAttributes.Static).GetILGenerator();

        // The table's only distance, 32, is also the code of an instruction (ldc.i4) that would swallow the first byte of the next one.
        var end = il.DefineLabel();
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Switch, [end]);
        il.Emit(OpCodes.Ldsfld, count);
        il.Emit(OpCodes.Pop);
        for (var offset = 6; offset < 32; offset++)
        {
            il.Emit(OpCodes.Nop);
        }

        il.MarkLabel(end);
        il.Emit(OpCodes.Ret);
        endpoint.CreateType();
        lexer.CreateType();
        var assembly = new MemoryStream();
        planted.Save(assembly);
        assembly.Position = 0;

        Assert.Equal(
            ["OpenBudget.GraphQL.Language.Lexer (body of M) -> OpenBudget.GraphQL.Http.Endpoint"],
            FloorPlan.Engine.Violations(AssemblyArrows.Read(assembly)));
    }

    [Fact]
    public void A_violation_names_both_ends_and_the_place()
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.GraphQL", """
            namespace OpenBudget.GraphQL.Types { public class Schema { public int Version() => Execution.Plan.Current; } }
            namespace OpenBudget.GraphQL.Execution { public class Plan { public static int Current; } }
            """);

        Assert.Equal(
            ["OpenBudget.GraphQL.Types.Schema (body of Version) -> OpenBudget.GraphQL.Execution.Plan"],
            FloorPlan.Engine.Violations(assembly));
    }

    [Theory]
    [InlineData("Language", "Types")]
    [InlineData("Types", "Validation")]
    [InlineData("Validation", "Execution")]
    [InlineData("Execution", "Relational")]
    [InlineData("Relational", "Http")]
    public void Of_two_neighbouring_rooms_of_the_engine_only_the_upper_may_know_the_lower(string lower, string upper)
    {
        Assert.NotEmpty(FloorPlan.Engine.Violations(PlantedAssembly.Compile("OpenBudget.GraphQL", Arrow(from: lower, to: upper))));
        Assert.Empty(FloorPlan.Engine.Violations(PlantedAssembly.Compile("OpenBudget.GraphQL", Arrow(from: upper, to: lower))));

        static string Arrow(string from, string to) => $$"""
            namespace OpenBudget.GraphQL.{{from}} { public class A { {{to}}.B _b; } }
            namespace OpenBudget.GraphQL.{{to}} { public class B { } }
            """;
    }

    [Theory]
    [InlineData("Model", "Disclosure")]
    [InlineData("Model", "Storage")]
    [InlineData("Model", "Checking")]
    [InlineData("Model", "Comparing")]
    [InlineData("Disclosure", "Storage")]
    [InlineData("Disclosure", "Checking")]
    [InlineData("Disclosure", "Comparing")]
    public void What_the_domain_reads_does_not_know_what_is_done_with_it(string lower, string upper)
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.Domain", $$"""
            namespace OpenBudget.Domain.{{lower}} { public class A { {{upper}}.B _b; } }
            namespace OpenBudget.Domain.{{upper}} { public class B { } }
            """);

        Assert.Equal(
            [$"OpenBudget.Domain.{lower}.A (field _b) -> OpenBudget.Domain.{upper}.B"],
            FloorPlan.Domain.Violations(assembly));
    }

    [Theory]
    [InlineData("Language", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Types", "Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("Validation", "Microsoft.Data.Sqlite.SqliteConnection")]
    [InlineData("Execution", "Microsoft.EntityFrameworkCore.Metadata.IModel")]
    [InlineData("Relational", "Microsoft.AspNetCore.Http.HttpContext")]
    public void Http_and_databases_are_unknown_below_their_rooms(string room, string type)
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.GraphQL", $$"""
            namespace OpenBudget.GraphQL.{{room}} { public class A { {{type}} _b; } }
            """);

        Assert.Equal([$"OpenBudget.GraphQL.{room}.A (field _b) -> {type}"], FloorPlan.Engine.Violations(assembly));
    }

    [Fact]
    public void A_type_in_no_room_is_found_because_it_would_escape_the_rules()
    {
        var assembly = PlantedAssembly.Compile("OpenBudget.GraphQL", """
            namespace OpenBudget.GraphQL { public class Everything { } }
            namespace OpenBudget.GraphQL.LanguageTools { public class Printer { } }
            """);

        Assert.Equal(
            [
                "OpenBudget.GraphQL.Everything is in no room of OpenBudget.GraphQL",
                "OpenBudget.GraphQL.LanguageTools.Printer is in no room of OpenBudget.GraphQL",
            ],
            FloorPlan.Engine.Violations(assembly));
    }

    [Fact]
    public void The_engine_and_the_domain_may_not_stand_on_each_other()
    {
        var engine = PlantedAssembly.Compile("OpenBudget.GraphQL", """
            namespace OpenBudget.GraphQL.Http { public class A { Domain.Model.Budget _b; } }
            """);
        var domain = PlantedAssembly.Compile("OpenBudget.Domain", """
            namespace OpenBudget.Domain.Storage { public class A { GraphQL.Language.SourceText _s; } }
            """);
        var web = PlantedAssembly.Compile("OpenBudget.Domain", """
            namespace OpenBudget.Domain.Storage { public class A { Microsoft.AspNetCore.Http.HttpContext _c; } }
            """);

        Assert.Contains("OpenBudget.GraphQL refers to the assembly OpenBudget.Domain", FloorPlan.Engine.Violations(engine));
        Assert.Contains("OpenBudget.Domain refers to the assembly OpenBudget.GraphQL", FloorPlan.Domain.Violations(domain));
        Assert.Contains(
            "OpenBudget.Domain refers to the assembly Microsoft.AspNetCore.Http.Abstractions",
            FloorPlan.Domain.Violations(web));
    }

    // Assert.Empty would cut the sentences short.
    private static void HoldNone(IReadOnlyList<string> violations) =>
        Assert.True(violations.Count == 0, string.Join('\n', violations));

    private static AssemblyArrows Read(Type typeOfAssembly)
    {
        using var file = File.OpenRead(typeOfAssembly.Assembly.Location);
        return AssemblyArrows.Read(file);
    }
}
