namespace OpenBudget.Domain.Model;

/// <summary>A line of the procurement table (政府采购预算).</summary>
public sealed class ProcurementLine : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>The row number of <see cref="BudgetUnit"/>.</summary>
    public int? BudgetUnitId { get; set; }

    /// <summary>The unit that buys; null where the table does not tell.</summary>
    public BudgetUnit? BudgetUnit { get; set; }

    /// <summary>The row number of <see cref="Project"/>.</summary>
    public int? ProjectId { get; set; }

    /// <summary>The project it is bought for; null where no project of the document has that name.</summary>
    public Project? Project { get; set; }

    /// <summary>The project's name as the table prints it.</summary>
    public string ProjectName { get; set; } = "";

    /// <summary>采购物品名称.</summary>
    public string Item { get; set; } = "";

    /// <summary>政府采购目录序号.</summary>
    public string? CatalogueCode { get; set; }

    /// <summary>计量单位.</summary>
    public string? UnitOfMeasure { get; set; }

    /// <summary>数量, in millionths.</summary>
    public long? Quantity { get; set; }

    /// <summary>单价, in 分.</summary>
    public long? UnitPriceFen { get; set; }

    /// <summary>合计, in 分.</summary>
    public long? AmountFen { get; set; }

    /// <summary>一般公共预算拨款, in 分.</summary>
    public long? GeneralPublicBudgetFen { get; set; }

    /// <summary>基金预算拨款, in 分.</summary>
    public long? GovernmentFundFen { get; set; }

    /// <summary>国有资本经营预算拨款, in 分.</summary>
    public long? StateCapitalFen { get; set; }

    /// <summary>财政专户核拨, in 分.</summary>
    public long? SpecialAccountFen { get; set; }

    /// <summary>单位资金, in 分.</summary>
    public long? OwnFundsFen { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value.</summary>
    public List<Absence> Absences { get; } = [];
}

/// <summary>部门固定资产占用情况表.</summary>
public sealed class AssetTable : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>截止时间: the day of the balance; null where not printed.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>资产总额, in 分.</summary>
    public long? TotalValueFen { get; set; }

    /// <summary>The rows.</summary>
    public List<AssetLine> Lines { get; } = [];
}

/// <summary>A row of the asset table, or an item of the sentence under it.</summary>
public sealed class AssetLine : Fact
{
    /// <summary>The row number of <see cref="Table"/>.</summary>
    public int TableId { get; set; }

    /// <summary>The table.</summary>
    public AssetTable Table { get; set; } = null!;

    /// <summary>The row number of <see cref="Parent"/>.</summary>
    public int? ParentId { get; set; }

    /// <summary>The row this one is a part of (其中); null where it is not.</summary>
    public AssetLine? Parent { get; set; }

    /// <summary>What kind of asset it is.</summary>
    public AssetCategory Category { get; set; }

    /// <summary>The label as published.</summary>
    public string Label { get; set; } = "";

    /// <summary>数量, in millionths.</summary>
    public long? Quantity { get; set; }

    /// <summary>The quantity's unit (平方米); null where not printed.</summary>
    public string? QuantityUnit { get; set; }

    /// <summary>价值, in 分.</summary>
    public long? ValueFen { get; set; }

    /// <summary>Table or sentence.</summary>
    public FactOrigin Origin { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value.</summary>
    public List<Absence> Absences { get; } = [];
}

/// <summary>Kinds of assets: the first six of the table, the rest of the sentence.</summary>
public enum AssetCategory
{
    /// <summary>资产总额.</summary>
    Total,

    /// <summary>房屋.</summary>
    Buildings,

    /// <summary>办公用房.</summary>
    OfficeBuildings,

    /// <summary>车辆.</summary>
    Vehicles,

    /// <summary>单价在20万元以上的设备.</summary>
    EquipmentOver200K,

    /// <summary>其他固定资产.</summary>
    OtherFixed,

    /// <summary>土地、房屋及建筑物.</summary>
    LandAndBuildings,

    /// <summary>通用设备.</summary>
    GeneralEquipment,

    /// <summary>专用设备.</summary>
    SpecialEquipment,

    /// <summary>家具、用具、装具及动植物.</summary>
    Furniture,

    /// <summary>Any other.</summary>
    Other,
}
