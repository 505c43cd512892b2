using System.Text;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>An enum of the public schema over an enum of the model. Values are spelled in SCREAMING_SNAKE_CASE.</summary>
public abstract class EnumDeclaration
{
    private protected EnumDeclaration(Type clrType, Text text)
    {
        ClrType = clrType;
        Text = text;
    }

    /// <summary>The model's enum.</summary>
    public Type ClrType { get; }

    /// <summary>The description.</summary>
    public Text Text { get; }

    internal List<(object Value, string Name, Text Text)> Values { get; } = [];

    /// <summary>
    /// The dialect's spelling of a value: <c>PublicInstitution</c> is PUBLIC_INSTITUTION, <c>EquipmentOver200K</c> EQUIPMENT_OVER_200K.
    /// </summary>
    public static string Spell(string clrName)
    {
        var spelled = new StringBuilder(clrName.Length + 8);
        for (var i = 0; i < clrName.Length; i++)
        {
            var startsWord = i > 0 && (char.IsDigit(clrName[i]) ? !char.IsDigit(clrName[i - 1]) : char.IsUpper(clrName[i]) && !char.IsDigit(clrName[i - 1]));
            if (startsWord)
            {
                spelled.Append('_');
            }

            spelled.Append(char.ToUpperInvariant(clrName[i]));
        }

        return spelled.ToString();
    }
}

/// <inheritdoc/>
/// <typeparam name="TEnum">The model's enum.</typeparam>
public sealed class EnumDeclaration<TEnum>(Text text) : EnumDeclaration(typeof(TEnum), text)
    where TEnum : struct, Enum
{
    /// <summary>Describes a value. Every value of the enum must be described; they are served in the order of description.</summary>
    public EnumDeclaration<TEnum> Value(TEnum value, string english, string chinese)
    {
        Values.Add((value, Spell(value.ToString()), new Text(english, chinese)));
        return this;
    }
}
