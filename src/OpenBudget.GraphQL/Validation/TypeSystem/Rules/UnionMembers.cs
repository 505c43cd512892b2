namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>The members of a union are object types, each once. Spec: sec-Unions.Type-Validation.</summary>
internal sealed class UnionMembers() : TypeSystemRule("sec-Unions.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var union in context.Types)
        {
            foreach (var named in union.Members.GroupBy(node => node.Name.Value))
            {
                if (context.Type(named.Key) is not { IsObject: true } && BuiltInTypes.Find(named.Key) is not Types.ObjectType)
                {
                    context.Report(this, TypeSystemErrors.MemberIsNoObject(union.Name, named.Key), named);
                }
                else if (named.Count() > 1)
                {
                    context.Report(this, TypeSystemErrors.MemberTwice(union.Name, named.Key), named);
                }
            }
        }
    }
}
