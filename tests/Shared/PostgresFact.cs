namespace OpenBudget.Tests;

/// <summary>A test that needs a PostgreSQL server; skipped where <see cref="PostgresServer.Variable"/> names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNot;
}

/// <summary>A test with cases that needs a PostgreSQL server; skipped where <see cref="PostgresServer.Variable"/> names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.WhyNot;
}
