// What graphql-js says of documents and variables for a schema, and our rules in its terms.

import {
  GraphQLError, Kind, buildSchema, getVariableValues, isInputType, isNonNullType, parse, specifiedRules, typeFromAST, validate, visit,
} from 'graphql';

// Rules of incremental delivery, which no edition of the specification has: they look for @defer and @stream, which our schemas do not define.
const rulesOfDrafts = ['DeferStreamDirectiveOnRootFieldRule', 'DeferStreamDirectiveOnValidOperationsRule', 'DeferStreamDirectiveLabelRule', 'StreamDirectiveOnListFieldRule'];

// So is a selection set without selections.
const edition = { allowEmptySelectionSets: false };

const mostErrorsOfVariables = 5;
const overlapping = 'OverlappingFieldsCanBeMergedRule';

/** Which rule of graphql-js would have found what one of ours finds. */
const namesOfRules = {
  ExecutableDefinitions: 'ExecutableDefinitionsRule',
  OperationTypeExistence: 'KnownOperationTypesRule',
  OperationNameUniqueness: 'UniqueOperationNamesRule',
  LoneAnonymousOperation: 'LoneAnonymousOperationRule',
  SingleRootField: 'SingleFieldSubscriptionsRule',
  FieldSelections: 'FieldsOnCorrectTypeRule',
  FieldSelectionMerging: 'OverlappingFieldsCanBeMergedRule',
  LeafFieldSelections: 'ScalarLeafsRule',
  ArgumentNames: 'KnownArgumentNamesRule',
  ArgumentUniqueness: 'UniqueArgumentNamesRule',
  RequiredArguments: 'ProvidedRequiredArgumentsRule',
  FragmentNameUniqueness: 'UniqueFragmentNamesRule',
  FragmentSpreadTypeExistence: 'KnownTypeNamesRule',
  FragmentsOnObjectInterfaceOrUnionTypes: 'FragmentsOnCompositeTypesRule',
  FragmentsMustBeUsed: 'NoUnusedFragmentsRule',
  FragmentSpreadTargetDefined: 'KnownFragmentNamesRule',
  FragmentSpreadsMustNotFormCycles: 'NoFragmentCyclesRule',
  FragmentSpreadIsPossible: 'PossibleFragmentSpreadsRule',
  ValuesOfCorrectType: 'ValuesOfCorrectTypeRule',
  InputObjectFieldNames: 'ValuesOfCorrectTypeRule',
  InputObjectFieldUniqueness: 'UniqueInputFieldNamesRule',
  InputObjectRequiredFields: 'ValuesOfCorrectTypeRule',
  DirectivesAreDefined: 'KnownDirectivesRule',
  DirectivesAreInValidLocations: 'KnownDirectivesRule',
  DirectivesAreUniquePerLocation: 'UniqueDirectivesPerLocationRule',
  VariableUniqueness: 'UniqueVariableNamesRule',
  VariablesAreInputTypes: 'VariablesAreInputTypesRule',
  AllVariableUsesDefined: 'NoUndefinedVariablesRule',
  AllVariablesUsed: 'NoUnusedVariablesRule',
  AllVariableUsagesAreAllowed: 'VariablesInAllowedPositionRule',
  IntrospectionDepth: 'MaxIntrospectionDepthRule',
};

export class ReferenceSchema {
  #rules;
  #found;
  #introspection = new Set();

  constructor(sdl) {
    this.schema = buildSchema(sdl);
    for (const scalar of ['Decimal', 'LocalDate', 'DateTime'].flatMap((name) => this.schema.getType(name) ?? [])) {
      specify(scalar);
    }

    // One walk with all rules; each tells its own name with what it finds.
    this.#rules = specifiedRules.filter((rule) => !rulesOfDrafts.includes(rule.name)).map((rule) => (context) =>
      rule(Object.create(context, { reportError: { value: (error) => this.#found.push([rule.name, places(error)]) } })));
  }

  /** The variables a document's first operation declares, with the types they have; none where it cannot be read. */
  variablesOf(text) {
    try {
      const operation = parse(text, edition).definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
      return (operation?.variableDefinitions ?? []).flatMap((definition) => {
        const type = typeFromAST(this.schema, definition.type);
        return type && isInputType(type)
          ? [{ name: definition.variable.name.value, type, isRequired: isNonNullType(type) && !definition.defaultValue }]
          : [];
      });
    } catch (error) {
      if (error instanceof GraphQLError) {
        return [];
      }

      throw error;
    }
  }

  judge({ document: text, variables }) {
    let document;
    try {
      document = parse(text, edition);
    } catch (error) {
      return { syntax: places(error) };
    }

    this.#introspection = new Set();
    visit(document, {
      // A string is the same argument however it is written. graphql-js compares the texts, the engine the values.
      StringValue: (node) => void (node.block = false),
      Field: (node) => void (node.name.value.startsWith('__') && this.#introspection.add(places(new GraphQLError('', { nodes: node })))),
    });
    this.#found = [];
    validate(this.schema, document, this.#rules, { maxErrors: Infinity, ...edition });
    if (this.#found.length) {
      return { errors: grouped(this.#found) };
    }

    const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
    const result = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1000 });
    return result.errors
      ? { refused: [...new Set(result.errors.map(places))].sort() }
      : { variables: plain(result.variableValues.coerced) };
  }

  /** Whether the engine's answer is that of graphql-js, as `judge` gave it. */
  agrees(expected, found) {
    const ours = this.inTermsOfReference(found);
    const isForgotten = [expected, ours].map((verdict) => this.#forgetMergedIntrospection(verdict)).includes(true);
    if (areNested(expected.errors?.[overlapping]) || areNested(ours.errors?.[overlapping])) {
      // A conflict inside fields that are merged, too, is told with fields around it. Which ones, depends on the way that led there.
      if (expected.errors?.[overlapping] && ours.errors?.[overlapping]) {
        ours.errors[overlapping] = expected.errors[overlapping];
      }
    }

    // The engine stops at so many errors of variables; the first ones are those of graphql-js.
    if (expected.refused && found.count >= mostErrorsOfVariables) {
      expected = { refused: expected.refused.filter((place) => ours.refused.includes(place)) };
    }

    const isValid = ({ errors }) => !errors || Object.keys(errors).length === 0;
    return JSON.stringify(expected) === JSON.stringify(ours) || (isForgotten && isValid(expected) && isValid(ours));
  }

  /** graphql-js does not look at the types of introspection's fields when it merges them: `id: __typename` merges with any `id`. */
  #forgetMergedIntrospection({ errors }) {
    if (errors?.[overlapping]) {
      errors[overlapping] = errors[overlapping].filter((at) => !at.split(' ').some((place) => this.#introspection.has(place)));
      if (errors[overlapping].length === 0) {
        delete errors[overlapping];
        return true;
      }
    }

    return false;
  }

  inTermsOfReference(found) {
    if (found.errors?.length) {
      const named = found.errors.map(({ rule, type, at }) => [rule === 'VariablesAreInputTypes' && type ? 'KnownTypeNamesRule' : namesOfRules[rule] ?? rule, at]);
      return { errors: grouped(named) };
    }

    return found.refused ? { refused: found.refused.sort() }
      : found.variables ? { variables: plain(found.variables) }
      : found.syntax ? found : { variables: {} };
  }
}

function isBefore(place, other) {
  const [[line, column], [otherLine, otherColumn]] = [place, other].map((at) => at.split(':').map(Number));
  return line < otherLine || (line === otherLine && column < otherColumn);
}

/** Whether there are conflicts of fields for what is selected in them: told by more than the two fields themselves. */
function areNested(conflicts) {
  return conflicts?.some((at) => at.split(' ').length > 2) ?? false;
}

/** By rule. In what order the errors of one rule are found is left to an engine: fragments can be looked through in several. */
function grouped(found) {
  const rules = {};
  for (const [rule, at] of found.map(([rule, at]) => [rule, rule === overlapping ? at.split(' ').sort().join(' ') : at]).sort()) {
    (rules[rule] ??= []).push(at);
  }

  // Inside an introspection that nests too many lists, graphql-js looks for no other: what stands first is compared.
  if (rules.MaxIntrospectionDepthRule) {
    rules.MaxIntrospectionDepthRule = [rules.MaxIntrospectionDepthRule.reduce((a, b) => (isBefore(a, b) ? a : b))];
  }

  // Of a fragment that is defined twice, graphql-js takes the last, and the engine the first, so each goes on with another document.
  if (rules.UniqueFragmentNamesRule) {
    return { UniqueFragmentNamesRule: rules.UniqueFragmentNamesRule };
  }

  // Fields that cannot be merged are looked for on other ways, on which graphql-js can meet the same two fields more than once.
  if (rules[overlapping]) {
    rules[overlapping] = [...new Set(rules[overlapping])].sort();
  }

  // Of an input field that is given twice, graphql-js judges the last value, and the engine both.
  if (rules.UniqueInputFieldNamesRule) {
    delete rules.ValuesOfCorrectTypeRule;
  }

  // A nullable variable in a OneOf input object can be of another type, too: graphql-js says both.
  if (rules.VariablesInAllowedPositionRule) {
    rules.VariablesInAllowedPositionRule = [...new Set(rules.VariablesInAllowedPositionRule)];
  }

  // Of a variable that is declared twice, graphql-js takes the last type, and the engine the first.
  if (rules.UniqueVariableNamesRule) {
    delete rules.VariablesInAllowedPositionRule;
  }

  return rules;
}

function places(error) {
  return (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' ');
}

/** The same whatever the order in which an object got its entries: the engines put defaults at other places. */
function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }

  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, plain(inner)]))
    : value;
}

/** The dialect's scalars, after the pages that specify them. */
function specify(scalar) {
  const take = {
    Decimal: (value) => (typeof value === 'number' ? value : undefined),
    LocalDate: (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : undefined),
    DateTime: (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : undefined),
  }[scalar.name];
  scalar.coerceInputValue = scalar.parseValue = (value) => {
    const taken = take(value);
    if (taken === undefined) {
      throw new GraphQLError(`Not a ${scalar.name}.`);
    }

    return taken;
  };
  scalar.coerceInputLiteral = (literal) => {
    const isNumber = literal.kind === Kind.INT || literal.kind === Kind.FLOAT;
    return take(isNumber ? Number(literal.value) : literal.kind === Kind.STRING ? literal.value : undefined);
  };
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
