using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

public class EnumSpellingTests
{
    [Fact]
    public void Words_are_parted_and_a_number_keeps_its_letter()
    {
        Assert.Equal("PUBLIC_INSTITUTION", EnumSpelling.Of(UnitNature.PublicInstitution));
        Assert.Equal("EQUIPMENT_OVER_200K", EnumSpelling.Of(AssetCategory.EquipmentOver200K));
        Assert.Equal("GTE", EnumSpelling.Of(TargetOperator.Gte));
        Assert.Equal("PUBLIC_INSTITUTION_REVENUE", EnumSpelling.Of(Measure.PublicInstitutionRevenue));
    }

    [Fact]
    public void All_measures_are_spelled_as_in_the_contract() => Assert.Equal(
        "TOTAL_REVENUE FISCAL_APPROPRIATION GENERAL_PUBLIC_BUDGET GOVERNMENT_FUND STATE_CAPITAL QUOTA_SUBSIDY NON_QUOTA_SUBSIDY"
        + " PUBLIC_INSTITUTION_REVENUE OPERATING_REVENUE SUPERIOR_SUBSIDY OTHER_REVENUE"
        + " TOTAL_EXPENDITURE BASIC_EXPENDITURE PERSONNEL_EXPENDITURE NON_PERSONNEL_EXPENDITURE PROJECT_EXPENDITURE AGENCY_OPERATING_EXPENSES"
        + " THREE_PUBLIC_EXPENSES OVERSEAS_TRAVEL OFFICIAL_VEHICLES VEHICLE_PURCHASE VEHICLE_OPERATION OFFICIAL_RECEPTION"
        + " PROCUREMENT PROCUREMENT_GOODS PROCUREMENT_WORKS PROCUREMENT_SERVICES",
        string.Join(' ', EnumSpelling.All<Measure>()));

    [Fact]
    public void A_spelling_is_read_back_exactly_or_not_at_all()
    {
        Assert.True(EnumSpelling.TryParse<DocumentKind>("FINAL_ACCOUNTS", out var kind));
        Assert.Equal(DocumentKind.FinalAccounts, kind);
        Assert.False(EnumSpelling.TryParse<DocumentKind>("final_accounts", out _));
        Assert.False(EnumSpelling.TryParse<DocumentKind>("FinalAccounts", out _));
        Assert.False(EnumSpelling.TryParse<DocumentKind>("1", out _));
    }

    [Fact]
    public void A_number_that_is_no_member_has_no_spelling() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EnumSpelling.Of((DocumentKind)7));

    [Fact]
    public void A_stored_text_that_is_no_member_names_itself_and_the_way_out()
    {
        var error = Assert.Throws<StorageException>(() => EnumSpelling.Stored<Measure>("TOTAL_INCOME"));
        Assert.Equal("The database holds 'TOTAL_INCOME' where a Measure should be. Rebuild it.", error.Message);
    }
}
