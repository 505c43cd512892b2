namespace OpenBudget.Domain.Model;

/// <summary>A department (部门), which may have several budget units.</summary>
public sealed class Department : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Region and name.</summary>
    public string Key { get; set; } = "";

    /// <summary>The common prefix of its units' codes (216); null where no document gives one.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The region it governs (秦皇岛经济技术开发区).</summary>
    public string Region { get; set; } = "";

    /// <summary>Its budgets.</summary>
    public List<Budget> Budgets { get; } = [];

    /// <summary>Its budget lines of all years.</summary>
    public List<BudgetLine> BudgetLines { get; } = [];

    /// <summary>Its projects of all years.</summary>
    public List<Project> Projects { get; } = [];

    /// <summary>Its responsibilities, as the documents of all years state them.</summary>
    public List<Responsibility> Responsibilities { get; } = [];

    /// <summary>Its documents.</summary>
    public List<Document> Documents { get; } = [];
}

/// <summary>A fiscal year (1 January to 31 December).</summary>
public sealed class FiscalYear
{
    /// <summary>The year; the row's key.</summary>
    public int Year { get; set; }

    /// <summary>The budgets of the year.</summary>
    public List<Budget> Budgets { get; } = [];

    /// <summary>The lines about the year, whichever document states them.</summary>
    public List<BudgetLine> BudgetLines { get; } = [];

    /// <summary>The projects of the year.</summary>
    public List<Project> Projects { get; } = [];
}

/// <summary>One department's budget for one year (部门预算).</summary>
/// <remarks>The amounts are copies of the preferred <see cref="BudgetLine"/> of their measure, in 分; null where no line states one.</remarks>
public sealed class Budget : IKeyed
{
    /// <inheritdoc/>
    public int Id { get; set; }

    /// <summary>Region, department and year.</summary>
    public string Key { get; set; } = "";

    /// <summary>The row number of <see cref="Department"/>.</summary>
    public int DepartmentId { get; set; }

    /// <summary>Whose budget it is.</summary>
    public Department Department { get; set; } = null!;

    /// <summary>The fiscal year.</summary>
    public int Year { get; set; }

    /// <summary>The row of <see cref="Year"/>.</summary>
    public FiscalYear FiscalYear { get; set; } = null!;

    /// <summary>收入合计, in 分.</summary>
    public long? TotalRevenueFen { get; set; }

    /// <summary>支出合计, in 分.</summary>
    public long? TotalExpenditureFen { get; set; }

    /// <summary>基本支出, in 分.</summary>
    public long? BasicExpenditureFen { get; set; }

    /// <summary>人员经费, in 分.</summary>
    public long? PersonnelExpenditureFen { get; set; }

    /// <summary>日常公用经费, in 分.</summary>
    public long? NonPersonnelExpenditureFen { get; set; }

    /// <summary>项目支出, in 分.</summary>
    public long? ProjectExpenditureFen { get; set; }

    /// <summary>机关运行经费, in 分.</summary>
    public long? AgencyOperatingExpensesFen { get; set; }

    /// <summary>三公经费, in 分.</summary>
    public long? ThreePublicExpensesFen { get; set; }

    /// <summary>What 机关运行经费 is spent on, as listed.</summary>
    public List<AgencyOperatingExpenseUse> AgencyOperatingExpenseUses { get; } = [];

    /// <summary>The lines of the year.</summary>
    public List<BudgetLine> Lines { get; } = [];

    /// <summary>The units.</summary>
    public List<BudgetUnit> Units { get; } = [];

    /// <summary>The projects.</summary>
    public List<Project> Projects { get; } = [];

    /// <summary>The indicators of the projects and activities.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>The procurement lines.</summary>
    public List<ProcurementLine> ProcurementLines { get; } = [];

    /// <summary>The asset table; null where the document has none.</summary>
    public AssetTable? AssetTable { get; set; }

    /// <summary>The duties and activities.</summary>
    public List<Activity> Activities { get; } = [];

    /// <summary>The goals of the department as a whole.</summary>
    public List<PerformanceGoal> PerformanceGoals { get; } = [];

    /// <summary>The changes stated in words.</summary>
    public List<ReportedChange> ReportedChanges { get; } = [];

    /// <summary>The statements.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>The documents of the department and year.</summary>
    public List<Document> Documents { get; } = [];

    /// <summary>The verdicts of the rules on its documents.</summary>
    public List<Check> Checks { get; } = [];
}

/// <summary>One use of 机关运行经费.</summary>
public sealed class AgencyOperatingExpenseUse
{
    /// <summary>The position in the sentence, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The use as printed (办公及印刷费).</summary>
    public string Text { get; set; } = "";
}

/// <summary>One published amount of a year, long form.</summary>
public sealed class BudgetLine : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int? BudgetId { get; set; }

    /// <summary>The budget; null where only a later document states that year.</summary>
    public Budget? Budget { get; set; }

    /// <summary>What is measured.</summary>
    public Measure Measure { get; set; }

    /// <summary>The row number of <see cref="Classification"/>.</summary>
    public int? ClassificationId { get; set; }

    /// <summary>The category of expenditure; null for totals.</summary>
    public Classification? Classification { get; set; }

    /// <summary>The label as published.</summary>
    public string Label { get; set; } = "";

    /// <summary>The amount, in 分; null where it is absent.</summary>
    public long? AmountFen { get; set; }

    /// <summary>Whether this is the line to use: exactly one per department, year, measure and classification.</summary>
    public bool Preferred { get; set; }

    /// <summary>Table or sentence.</summary>
    public FactOrigin Origin { get; set; }

    /// <summary>Whether at least one cell is withheld.</summary>
    public bool Withheld { get; set; }

    /// <summary>The cells without a value.</summary>
    public List<Absence> Absences { get; } = [];
}

/// <summary>What a budget line measures.</summary>
public enum Measure
{
    /// <summary>收入合计.</summary>
    TotalRevenue,

    /// <summary>财政拨款收入.</summary>
    FiscalAppropriation,

    /// <summary>一般公共预算.</summary>
    GeneralPublicBudget,

    /// <summary>政府性基金.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    StateCapital,

    /// <summary>事业费限额.</summary>
    QuotaSubsidy,

    /// <summary>非限额补助.</summary>
    NonQuotaSubsidy,

    /// <summary>事业收入.</summary>
    PublicInstitutionRevenue,

    /// <summary>事业单位经营收入.</summary>
    OperatingRevenue,

    /// <summary>上级补助收入.</summary>
    SuperiorSubsidy,

    /// <summary>其他收入.</summary>
    OtherRevenue,

    /// <summary>支出合计.</summary>
    TotalExpenditure,

    /// <summary>基本支出.</summary>
    BasicExpenditure,

    /// <summary>人员经费.</summary>
    PersonnelExpenditure,

    /// <summary>日常公用经费.</summary>
    NonPersonnelExpenditure,

    /// <summary>项目支出.</summary>
    ProjectExpenditure,

    /// <summary>机关运行经费.</summary>
    AgencyOperatingExpenses,

    /// <summary>三公经费.</summary>
    ThreePublicExpenses,

    /// <summary>因公出国（境）费.</summary>
    OverseasTravel,

    /// <summary>公务用车购置及运行费.</summary>
    OfficialVehicles,

    /// <summary>公务用车购置费.</summary>
    VehiclePurchase,

    /// <summary>公务用车运行维护费.</summary>
    VehicleOperation,

    /// <summary>公务接待费.</summary>
    OfficialReception,

    /// <summary>政府采购.</summary>
    Procurement,

    /// <summary>政府采购货物.</summary>
    ProcurementGoods,

    /// <summary>政府采购工程.</summary>
    ProcurementWorks,

    /// <summary>政府采购服务.</summary>
    ProcurementServices,
}

/// <summary>A unit with a budget of its own (预算单位).</summary>
public sealed class BudgetUnit : Fact
{
    /// <summary>The row number of <see cref="Budget"/>.</summary>
    public int BudgetId { get; set; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; set; } = null!;

    /// <summary>The unit's code (216001); null where the document gives none.</summary>
    public string? Code { get; set; }

    /// <summary>The name, as the table of units prints it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What kind of unit it is; null where not printed.</summary>
    public UnitNature? Nature { get; set; }

    /// <summary>单位性质 as printed (行政, 事业).</summary>
    public string? NatureLabel { get; set; }

    /// <summary>单位规格 as printed (副处级).</summary>
    public string? Rank { get; set; }

    /// <summary>经费保障形式 as printed.</summary>
    public string? Funding { get; set; }

    /// <summary>The unit's projects.</summary>
    public List<Project> Projects { get; } = [];

    /// <summary>The unit's procurement lines.</summary>
    public List<ProcurementLine> ProcurementLines { get; } = [];
}

/// <summary>单位性质.</summary>
public enum UnitNature
{
    /// <summary>行政.</summary>
    Administrative,

    /// <summary>事业.</summary>
    PublicInstitution,

    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>Any other.</summary>
    Other,
}
