using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;
using Category = OpenBudget.Domain.Model.AssetCategory;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about fixed assets.</summary>
internal static class AssetEnums
{
    internal static EnumDeclaration<AssetCategory> AssetCategory { get; } = new EnumDeclaration<AssetCategory>(new(
            "Kinds of assets. The table and the sentence under it divide the same assets in two different ways.",
            "资产类别。表格与表下文字对同一资产的分类不同，不可混合相加。"))
        .Value(
            Category.Total,
            "All assets.",
            "资产总额。全部资产。")
        .Value(
            Category.Buildings,
            "Buildings, counted in square metres.",
            "房屋。表格分类，数量以平方米计。")
        .Value(
            Category.OfficeBuildings,
            "Buildings used as offices, a part of the buildings.",
            "办公用房。房屋的其中项，数量以平方米计。")
        .Value(
            Category.Vehicles,
            "Vehicles.",
            "车辆。表格分类，数量以台、辆计。")
        .Value(
            Category.EquipmentOver200K,
            "Equipment that costs more than 200,000 yuan apiece.",
            "单价在20万元以上的设备。表格分类，按单台（套）价值归入。")
        .Value(
            Category.OtherFixed,
            "All other fixed assets of the table.",
            "其他固定资产。表格中上述各类以外的固定资产。")
        .Value(
            Category.LandAndBuildings,
            "Land, buildings and structures, as the sentence divides.",
            "土地、房屋及建筑物。文字说明的分类。")
        .Value(
            Category.GeneralEquipment,
            "General equipment, as the sentence divides.",
            "通用设备。文字说明的分类。")
        .Value(
            Category.SpecialEquipment,
            "Special equipment, as the sentence divides.",
            "专用设备。文字说明的分类。")
        .Value(
            Category.Furniture,
            "Furniture, utensils, fittings, animals and plants, as the sentence divides.",
            "家具、用具、装具及动植物。文字说明的分类。")
        .Value(
            Category.Other,
            "Assets of any other kind; `label` has what is printed.",
            "其他。其他类别的资产，原文见 label。");
}
