using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>Tables of units, procurement and assets as other departments print them, in small documents of our own.</summary>
public sealed class OtherTablesTests
{
    private const string Title = "某某局2021年部门预算公开\n";

    [Fact]
    public void A_procurement_table_of_one_header_row_in_yuan_with_subtotals_below_the_lines()
    {
        var document = SeedDocuments.Read(Title + """
            	单位名称
            	单位性质

            	某某局（本级）
            	行政

            	某某站
            	全额事业


            五、政府采购预算情况
            单位：元

            	采购品目名称
            	项目名称
            	数量
            	单价（万元）
            	采购金额

            	电脑
            	办公
            	2
            	0.5
            	10,000

            	打印机
            	
            	1
            	—
            	-500

            	某某局(本级)小计
            	
            	
            	
            	9500

            	车辆
            	执法
            	涉密
            	
            	0

            	某某站 小 计
            	
            	
            	
            	0

            	总 计
            	
            	
            	
            	9500


            """);

        Assert.Equal(
            [
                ("电脑", "办公", 2_000_000L, 500_000L, 1_000_000L, "某某局（本级）"),
                ("打印机", "办公", 1_000_000L, null, -50_000L, "某某局（本级）"),
                ("车辆", "执法", null, null, (long?)0L, "某某站"),
            ],
            document.ProcurementLines.Select(line =>
                (line.Item, line.ProjectName, line.Quantity, line.UnitPriceFen, line.AmountFen, line.BudgetUnit?.Name)));
        Assert.Equal(
            [("quantity", AbsenceReason.Withheld), ("unitPrice", AbsenceReason.Blank)],
            document.ProcurementLines[2].Absences.Select(absence => (absence.Field, absence.Reason)));
        var total = Assert.Single(document.Lines);
        Assert.Equal((Measure.Procurement, "总 计", 950_000, FactOrigin.Table), (total.Measure, total.Label, total.AmountFen, total.Origin));
        Assert.Equal([UnitNature.Administrative, UnitNature.PublicInstitution], document.Units.Select(unit => unit.Nature));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void A_line_for_a_project_name_that_two_units_have_is_tied_by_its_unit()
    {
        const string projects = "1.普法绩效目标表\n\t888001某某局\n\t单位：万元\n\n\t项目编码\n\tA1\n\n\n2.普法绩效目标表\n\t888002某某站\n\t单位：万元\n\n\t项目编码\n\tA2\n\n\n";
        const string header = "\t采购内容\n\t项目名称\n\t合计\n\n";

        var tied = SeedDocuments.Read(Title + projects + "政府采购情况\n\n" + header + "\t某某站小计\n\t\n\t1\n\n\t书\n\t普 法\n\t1\n");
        var untied = SeedDocuments.Read(Title + projects + "政府采购情况\n\n" + header + "\t书\n\t普法\n\t1\n");

        Assert.Equal("A2", tied.ProcurementLines.Single().Project!.Code);
        Assert.Empty(tied.Notes);
        Assert.Null(untied.ProcurementLines.Single().Project);
        Assert.Equal(["More than one project is called “普法”; the line is tied to none."], untied.Notes.Select(note => note.Message));
    }

    [Fact]
    public void An_unknown_column_is_noted_and_the_others_are_read()
    {
        var document = SeedDocuments.Read(Title + "\t采购内容\n\t中标人\n\t合计\n\n\t书\n\t某厂\n\t1\n");

        Assert.Equal(1_000_000, document.ProcurementLines.Single().AmountFen);
        Assert.Equal(
            [(2, 4, "The column “中标人” of the table of procurement is not known and not read.")],
            document.Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));
    }

    [Fact]
    public void A_table_whose_header_is_not_known_is_noted_once() => Assert.Equal(
        [(2, 10, "A row of a table whose header is not known.")],
        SeedDocuments.Read(Title + "\t物资\n\t数目\n\n\t甲\n\t1\n\n\t乙\n\t2\n\t\n\n\n支出说明\n支出预算5万元。").Notes.Select(note => (note.LineStart, note.LineEnd, note.Message)));

    [Fact]
    public void A_unit_that_is_listed_twice_is_one()
    {
        var document = SeedDocuments.Read(Title + "\t单位名称\n\t经费来源\n\n\t某某局（本级）\n\t财政\n\n\t某某局\n\t自收自支\n");

        Assert.Equal([("某某局（本级）", "财政")], document.Units.Select(unit => (unit.Name, unit.Funding)));
        Assert.Equal([(8, 9)], document.Notes.Select(note => (note.LineStart, note.LineEnd)));
    }

    [Fact]
    public void An_asset_table_in_yuan_with_other_assets()
    {
        var table = SeedDocuments.Read(Title + "单位：元\n\n\t资产项目\n\t数量\n\t账面价值\n\n\t资产合计\n\t\n\t12.50\n\n\t车 辆（辆）\n\t１\n\t10\n\n\t文物\n\t—\n\t2.5\n\n\n截至日期：2020年9月30日\n").AssetTable!;

        Assert.Equal((new DateOnly(2020, 9, 30), 1250), (table.AsOf, table.TotalValueFen));
        Assert.Equal(
            [(AssetCategory.Total, null, null, 1250L), (AssetCategory.Vehicles, 1_000_000L, "辆", 1000L), (AssetCategory.Other, null, (string?)null, (long?)250L)],
            table.Lines.Select(line => (line.Category, line.Quantity, line.QuantityUnit, line.ValueFen)));
        Assert.Equal((4, 21), (table.LineStart, table.LineEnd));
    }
}
