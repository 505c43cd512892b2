using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.GraphQL.Tests.Relational.Declaring;

/// <summary>What a declaration says and the EF model does not is an error when the schema is made, and it says which member.</summary>
public sealed class MappingTests
{
    private static readonly Text None = new("", "");

    [Fact]
    public void What_fits_makes_a_schema() => Assert.NotNull(Made(fields => fields.Key(s => s.Id, None).Field("name", s => s.Name, None)));

    [Fact]
    public void A_field_is_a_chain_of_properties() => Fails<ArgumentException>(
        "`s => s.Name.ToUpperInvariant()` is not a path: write a chain of properties such as `p => p.Budget.Year`.",
        fields => fields.Field("name", s => s.Name.ToUpperInvariant(), None));

    [Fact]
    public void A_field_has_a_name_of_its_own() => Fails<ArgumentException>(
        "The field `name` is declared twice.", fields => fields.Field("name", s => s.Name, None).Field("name", s => s.Name, None));

    [Fact]
    public void A_property_is_one_of_the_model() => Fails<InvalidOperationException>(
        "`Shop.Unmapped` is not a property of the EF model.", fields => fields.Field("x", s => s.Unmapped, None));

    [Fact]
    public void A_way_leads_over_to_one_navigations() => Fails<InvalidOperationException>(
        "`Shop.Name` is not a to-one navigation of the EF model.", fields => fields.Field("x", s => s.Name.Length, None));

    [Fact]
    public void A_list_is_a_to_many_navigation() => Fails<InvalidOperationException>(
        "`Shop.Codes` is not a to-many navigation of the EF model.", fields => fields.Many("x", s => s.Codes, None));

    [Fact]
    public void A_type_has_a_scalar() => Fails<InvalidOperationException>(
        "`Shop.Area` is of type Double, which has no scalar. Instants are stored as milliseconds, other decimals as scaled integers.",
        fields => fields.Field("area", s => s.Area, None));

    [Fact]
    public void An_instant_is_stored_as_milliseconds() => Fails<InvalidOperationException>(
        "`Shop.OpenedAt` is of type DateTime, which has no scalar. Instants are stored as milliseconds, other decimals as scaled integers.",
        fields => fields.Field("openedAt", s => s.OpenedAt, None));

    [Fact]
    public void A_related_entity_is_declared() => Fails<InvalidOperationException>(
        "Street is served but not declared: add its EntityType to the schema's entities.", fields => fields.One("street", s => s.Street, None));

    [Fact]
    public void A_related_value_is_declared() => Fails<InvalidOperationException>(
        "Shelf is served but not declared: add its EntityType or ValueType to the schema's entities or values.", fields => fields.Values("shelves", s => s.Shelves, s => s.Number, None));

    [Fact]
    public void An_enum_is_declared() => Fails<InvalidOperationException>(
        "Trade is served but not declared: add its EnumDeclaration to the schema's enums.", fields => fields.Field("trade", s => s.Trade, None));

    [Fact]
    public void Every_value_of_an_enum_is_described() => Fails<InvalidOperationException>(
        "Trade.FishMonger has no description.",
        fields => fields.Field("trade", s => s.Trade, None),
        new EnumDeclaration<Trade>(None).Value(Trade.Bakery, "", ""));

    [Fact]
    public void An_enum_is_stored_as_it_is_served() => Fails<InvalidOperationException>(
        "`Shop.SecondTrade` must store Bakery as the text BAKERY.",
        fields => fields.Field("trade", s => s.SecondTrade, None),
        new EnumDeclaration<Trade>(None).Value(Trade.Bakery, "", "").Value(Trade.FishMonger, "", ""));

    [Fact]
    public void A_value_groups_columns_of_its_owner() => Fails<ArgumentException>(
        "`Sign` groups columns of Street, which Shop is not. (Parameter 'type')", fields => fields.Embed("sign", new SignType(), None));

    [Fact]
    public void An_entitys_key_is_one_whole_number() => Assert.Equal(
        "Street is declared as an entity, but its primary key is not one whole number: rows are ordered and joined by it.",
        Assert.Throws<InvalidOperationException>(() => Create([new StreetType()], [])).Message);

    [Fact]
    public void An_entity_is_one_of_the_model() => Assert.Equal(
        "String is declared as an entity, but the EF model has no such entity.",
        Assert.Throws<InvalidOperationException>(() => Create([new StringType()], [])).Message);

    [Theory]
    [InlineData("PublicInstitution", "PUBLIC_INSTITUTION")]
    [InlineData("EquipmentOver200K", "EQUIPMENT_OVER_200K")]
    [InlineData("Bakery", "BAKERY")]
    [InlineData("A1B2", "A_1B_2")]
    public void Enum_values_are_spelled_in_capitals(string clrName, string expected) => Assert.Equal(expected, EnumDeclaration.Spell(clrName));

    private static void Fails<TException>(string message, Action<Fields<Shop>> declare, params IReadOnlyList<EnumDeclaration> enums)
        where TException : Exception => Assert.Equal(message, Assert.Throws<TException>(() => Made(declare, enums)).Message);

    private static GraphQL.Types.Schema Made(Action<Fields<Shop>> declare, params IReadOnlyList<EnumDeclaration> enums) =>
        Create([new ShopType(declare)], enums);

    private static GraphQL.Types.Schema Create(IReadOnlyList<EntityType> entities, IReadOnlyList<EnumDeclaration> enums)
    {
        using var context = new ShopContext();
        using var database = new SqliteDatabase("Data Source=none.db", StoredModel.Of(context.Model));
        var query = new QueryFields().List<Shop>("shops", None);
        var schema = RelationalSchema.Create(new SchemaDeclaration(None, None, query, [], entities, [], enums), database);
        _ = schema.Types.Count;
        return schema;
    }

    private enum Trade
    {
        Bakery,
        FishMonger,
    }

    private sealed class Shop
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public double Area { get; set; }

        public DateTime OpenedAt { get; set; }

        public string Unmapped { get; set; } = "";

        public Trade Trade { get; set; }

        public Trade SecondTrade { get; set; }

        public List<string> Codes { get; } = [];

        public string StreetName { get; set; } = "";

        public Street Street { get; set; } = null!;

        public List<Shelf> Shelves { get; } = [];
    }

    private sealed class Shelf
    {
        public int Number { get; set; }
    }

    private sealed class Street
    {
        public string Name { get; set; } = "";
    }

    private sealed class ShopContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=none.db");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Street>().HasKey(s => s.Name);
            var shop = modelBuilder.Entity<Shop>();
            shop.Ignore(s => s.Unmapped).HasOne(s => s.Street).WithMany().HasForeignKey(s => s.StreetName);
            shop.Property(s => s.Trade).HasConversion(new ValueConverter<Trade, string>(
                t => EnumDeclaration.Spell(t.ToString()), s => Enum.Parse<Trade>(s.Replace("_", ""), true)));
            shop.Property(s => s.SecondTrade).HasConversion<string>();
            shop.OwnsMany(s => s.Shelves).HasKey("ShopId", nameof(Shelf.Number));
        }
    }

    private sealed class ShopType(Action<Fields<Shop>> declare) : EntityType<Shop>("Shops", None)
    {
        protected override void Declare(Fields<Shop> fields) => declare(fields);
    }

    private sealed class StreetType() : EntityType<Street>("Streets", None)
    {
        protected override void Declare(Fields<Street> fields) => fields.Field("name", s => s.Name, None);
    }

    private sealed class StringType() : EntityType<string>("Strings", None)
    {
        protected override void Declare(Fields<string> fields) => fields.Field("length", s => s.Length, None);
    }

    private sealed class SignType() : ValueType<Street>("Sign", None)
    {
        protected override void Declare(Fields<Street> fields) => fields.Field("name", s => s.Name, None);
    }
}
