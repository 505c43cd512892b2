using OpenBudget.GraphQL.Validation.Limits;
using OpenBudget.GraphQL.Validation.Rules;

namespace OpenBudget.GraphQL.Validation;

/// <summary>The rules a document is held to, and which of them listen to what.</summary>
/// <remarks>A rule is called only for what it overrides: most look at one kind of node, so a walk calls few of them at each.</remarks>
internal sealed class RuleSet
{
    private readonly Func<ValidationRule>[] _rules;

    private RuleSet(params Func<ValidationRule>[] rules)
    {
        _rules = rules;
        var samples = Create();
        EnterDocument = Listening(nameof(ValidationRule.EnterDocument));
        LeaveDocument = Listening(nameof(ValidationRule.LeaveDocument));
        EnterOperation = Listening(nameof(ValidationRule.EnterOperation));
        EnterVariableDefinition = Listening(nameof(ValidationRule.EnterVariableDefinition));
        EnterTypeCondition = Listening(nameof(ValidationRule.EnterTypeCondition));
        EnterSelectionSet = Listening(nameof(ValidationRule.EnterSelectionSet));
        EnterField = Listening(nameof(ValidationRule.EnterField));
        LeaveField = Listening(nameof(ValidationRule.LeaveField));
        EnterFragmentSpread = Listening(nameof(ValidationRule.EnterFragmentSpread));
        EnterInlineFragment = Listening(nameof(ValidationRule.EnterInlineFragment));
        EnterDirectives = Listening(nameof(ValidationRule.EnterDirectives));
        EnterDirective = Listening(nameof(ValidationRule.EnterDirective));
        LeaveDirective = Listening(nameof(ValidationRule.LeaveDirective));
        EnterArgument = Listening(nameof(ValidationRule.EnterArgument));
        EnterValue = Listening(nameof(ValidationRule.EnterValue));
        EnterObject = Listening(nameof(ValidationRule.EnterObject));
        EnterObjectField = Listening(nameof(ValidationRule.EnterObjectField));

        int[] Listening(string method) => [.. Enumerable.Range(0, samples.Length).Where(i => Overrides(samples[i].GetType(), method))];

        static bool Overrides(Type rule, string method) => rule.GetMethod(method)!.DeclaringType != typeof(ValidationRule);
    }

    /// <summary>The specification's thirty rules in its order, between the limits that stop them and the one they can run into.</summary>
    /// <remarks>Spec: sec-Validation.</remarks>
    public static RuleSet All { get; } = new(
        static () => new OperationCount(),
        static () => new SelectionCount(),
        static () => new ExecutionDepth(),
        static () => new IntrospectionDepth(),
        static () => new SchemaSelectionCount(),
        static () => new ExecutableDefinitions(),
        static () => new OperationTypeExistence(),
        static () => new OperationNameUniqueness(),
        static () => new LoneAnonymousOperation(),
        static () => new SingleRootField(),
        static () => new FieldSelections(),
        static () => new FieldSelectionMerging(),
        static () => new LeafFieldSelections(),
        static () => new ArgumentNames(),
        static () => new ArgumentUniqueness(),
        static () => new RequiredArguments(),
        static () => new FragmentNameUniqueness(),
        static () => new FragmentSpreadTypeExistence(),
        static () => new FragmentsOnObjectInterfaceOrUnionTypes(),
        static () => new FragmentsMustBeUsed(),
        static () => new FragmentSpreadTargetDefined(),
        static () => new FragmentSpreadsMustNotFormCycles(),
        static () => new FragmentSpreadIsPossible(),
        static () => new ValuesOfCorrectType(),
        static () => new InputObjectFieldNames(),
        static () => new InputObjectFieldUniqueness(),
        static () => new InputObjectRequiredFields(),
        static () => new DirectivesAreDefined(),
        static () => new DirectivesAreInValidLocations(),
        static () => new DirectivesAreUniquePerLocation(),
        static () => new VariableUniqueness(),
        static () => new VariablesAreInputTypes(),
        static () => new AllVariableUsesDefined(),
        static () => new AllVariablesUsed(),
        static () => new AllVariableUsagesAreAllowed(),
        static () => new FragmentVisits());

    /// <summary>The rules about literals, which those of a schema are held to as well.</summary>
    public static RuleSet Literals { get; } = new(
        static () => new ValuesOfCorrectType(),
        static () => new InputObjectFieldNames(),
        static () => new InputObjectRequiredFields());

    public int[] EnterDocument { get; }

    public int[] LeaveDocument { get; }

    public int[] EnterOperation { get; }

    public int[] EnterVariableDefinition { get; }

    public int[] EnterTypeCondition { get; }

    public int[] EnterSelectionSet { get; }

    public int[] EnterField { get; }

    public int[] LeaveField { get; }

    public int[] EnterFragmentSpread { get; }

    public int[] EnterInlineFragment { get; }

    public int[] EnterDirectives { get; }

    public int[] EnterDirective { get; }

    public int[] LeaveDirective { get; }

    public int[] EnterArgument { get; }

    public int[] EnterValue { get; }

    public int[] EnterObject { get; }

    public int[] EnterObjectField { get; }

    /// <summary>New instances of all rules, for one document; the indices above are into this.</summary>
    public ValidationRule[] Create() => Array.ConvertAll(_rules, static rule => rule());
}
