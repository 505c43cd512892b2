using System.Text;
using OpenBudget.Api.Exports;
using OpenBudget.Api.Tests.Schema;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Exports;

/// <summary>The tables of the whole dataset, as they are derived from the schema.</summary>
public sealed class ExportTablesTests
{
    [Fact]
    public void Each_public_list_is_a_table_and_so_is_each_list_that_its_rows_hold()
    {
        var text = new StringBuilder();
        foreach (var table in ExportTables.Of(ServedSchema.Value))
        {
            text.Append("## ").Append(table.Name).Append(table.Owner is null ? "" : $" (of {table.Owner})").Append('\n')
                .Append(table.Flat).Append('\n').Append(table.Nested is null ? "" : table.Nested + "\n");
            foreach (var (column, other) in table.References)
            {
                text.Append(column).Append(" -> ").Append(other).Append('\n');
            }

            text.Append('\n');
        }

        Snapshot.Match("tables.txt", text.ToString());
    }
}
