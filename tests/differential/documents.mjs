// Documents for a schema: what could be asked of it, with fragments, variables, directives and descriptions.

import { getNamedType, isCompositeType, isInputObjectType, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import { literalOf, stringLiteral } from './values.mjs';

const maxDepth = 4;

export class DocumentGenerator {
  #schema;
  #random;
  #mistakes;
  #composites;
  #fragments;
  #variables;

  constructor(schema, random, mistakes) {
    this.#schema = schema;
    this.#random = random;
    this.#mistakes = mistakes;
    this.#composites = Object.values(schema.getTypeMap()).filter((t) => isCompositeType(t) && !t.name.startsWith('__'));
  }

  generate() {
    this.#fragments = new Map();
    const operations = this.#random.chance(0.9) ? 1 : 2;
    const definitions = Array.from({ length: operations }, (_, i) => this.#operation(operations > 1 ? `Op${i}` : this.#random.pick(['', 'Ask'])));
    return [...definitions, ...[...this.#fragments.values()].map((f) => f.text)].join('\n\n');
  }

  #operation(name) {
    const random = this.#random;
    this.#variables = new Map();
    const kinds = ['query', 'query', 'query', 'query', 'mutation', 'subscription'];
    const kind = random.pick(kinds.filter((k) => random.chance(this.#mistakes) || this.#root(k)));
    const root = this.#root(kind) ?? this.#schema.getQueryType();
    const selections = this.#selectionSet(root, 0, kind === 'subscription' && !random.chance(this.#mistakes) ? 1 : undefined);
    const directives = this.#directives(kind.toUpperCase());
    const variables = [...this.#variables.values()];
    if (kind === 'query' && !name && !variables.length && !directives && random.chance(0.5)) {
      return selections;
    }

    const declarations = variables.map((v) => `${this.#description(0.1)}$${v.name}: ${v.type}${v.default}${this.#directives('VARIABLE_DEFINITION')}`);
    const list = declarations.length ? `(${declarations.join(random.pick([', ', '\n  ']))})` : '';
    return `${this.#description(0.15)}${kind} ${name}${list}${directives} ${selections}`;
  }

  #root(kind) {
    return { query: this.#schema.getQueryType(), mutation: this.#schema.getMutationType(), subscription: this.#schema.getSubscriptionType() }[kind];
  }

  #selectionSet(type, depth, count = 1 + this.#random.below(4)) {
    const selections = Array.from({ length: count }, () => this.#selection(type, depth));
    const indent = '  '.repeat(depth);
    return `{\n${selections.map((s) => `${indent}  ${s}`).join('\n')}\n${indent}}`;
  }

  #selection(type, depth) {
    const random = this.#random;
    const isQuery = type === this.#schema.getQueryType();
    if (isQuery && random.chance(0.06)) {
      return random.pick([
        '__schema { types { name fields { name type { name ofType { name } } } } }',
        '__type(name: "Query") { kind name specifiedByURL isOneOf fields(includeDeprecated: true) { name args { name defaultValue } } }',
        '__schema { types { fields { type { fields { type { fields { name } } } } } } }',
        '__type(name: "Query") { interfaces { possibleTypes { name } } }',
        '__schema { directives { name isRepeatable locations args(includeDeprecated: false) { name } } }',
      ]);
    }

    if (depth > 0 && random.chance(0.12)) {
      const condition = this.#condition(type);
      const on = condition && (condition !== type || random.chance(0.5)) ? ` on ${condition}` : '';
      return `...${on}${this.#directives('INLINE_FRAGMENT')} ${this.#selectionSet(condition ?? type, depth + 1)}`;
    }

    if (random.chance(0.12)) {
      return `...${this.#fragment(this.#condition(type) ?? type, depth)}${this.#directives('FRAGMENT_SPREAD')}`;
    }

    if (isUnionType(type) || random.chance(0.06)) {
      return `${this.#alias('__typename')}__typename`;
    }

    const fields = Object.values(type.getFields());
    const reachable = depth < maxDepth ? fields : fields.filter((f) => isLeafType(getNamedType(f.type)));
    if (!reachable.length) {
      return '__typename';
    }

    const field = random.pick(reachable);
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selectionSet(named, depth + 1)}` : '';
    return `${this.#alias(field.name)}${field.name}${this.#arguments(field.args)}${this.#directives('FIELD')}${inner}`;
  }

  /** Mostly one of the field's own, so that fields merge; sometimes one of another, so that they cannot. */
  #alias(name) {
    return this.#random.chance(0.75) ? '' : `${this.#random.chance(this.#mistakes) ? this.#random.pick(['a', 'b', 'id', 'name']) : `${name}${this.#random.below(1000)}`}: `;
  }

  #condition(type) {
    const random = this.#random;
    if (random.chance(this.#mistakes)) {
      return random.pick(this.#composites);
    }

    const possible = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    const overlaps = (other) => (isObjectType(other) ? [other] : this.#schema.getPossibleTypes(other)).some((t) => possible.includes(t));
    const fitting = isObjectType(type) ? [type, ...type.getInterfaces()] : this.#composites.filter(overlaps);
    return random.pick(fitting);
  }

  #fragment(type, depth) {
    const known = [...this.#fragments.values()].filter((f) => f.type === type && f.text && !f.hasVariables);
    if (known.length && this.#random.chance(0.6)) {
      return this.#random.pick(known).name;
    }

    const name = `F${this.#fragments.size}`;
    const fragment = { name, type, text: '', hasVariables: false };
    this.#fragments.set(name, fragment);
    const before = this.#variables.size;
    const selections = this.#selectionSet(type, Math.max(depth, 1));
    fragment.text = `${this.#description(0.1)}fragment ${name} on ${type}${this.#directives('FRAGMENT_DEFINITION')} ${selections}`;
    fragment.hasVariables = this.#variables.size > before;
    return name;
  }

  #arguments(args) {
    const given = args.filter((a) => (isNonNullType(a.type) && a.defaultValue === undefined
      ? !this.#random.chance(this.#mistakes)
      : this.#random.chance(isInputObjectType(getNamedType(a.type)) ? 0.3 : 0.2)));
    return given.length ? `(${given.map((a) => `${a.name}: ${this.#value(a.type, a.defaultValue !== undefined)}`).join(', ')})` : '';
  }

  #value(type, hasDefault) {
    return literalOf(type, this.#random, this.#mistakes / 2, (t, d) => this.#variable(t, d), 0, hasDefault);
  }

  #variable(type, hasDefault) {
    const random = this.#random;
    const known = [...this.#variables.values()].filter((v) => v.type === String(type) || random.chance(this.#mistakes / 4));
    if (known.length && random.chance(0.5)) {
      return `$${random.pick(known).name}`;
    }

    const name = `v${this.#variables.size}`;
    const variable = { name, type: String(type), input: type, default: '' };
    if (isNonNullType(type) && (hasDefault || random.chance(0.2))) {
      // A nullable variable may stand for a non-null value where one of the two has a default.
      variable.type = String(type.ofType);
      variable.default = hasDefault && random.chance(0.5) ? '' : ` = ${literalOf(type, random, 0, () => undefined)}`;
    } else if (random.chance(0.2)) {
      variable.default = ` = ${literalOf(type, random, this.#mistakes / 4, () => undefined)}`;
    }

    this.#variables.set(name, variable);
    return `$${name}`;
  }

  #directives(location) {
    const random = this.#random;
    if (!random.chance(0.08)) {
      return '';
    }

    const fitting = this.#schema.getDirectives().filter((d) => d.locations.includes(location) || random.chance(this.#mistakes / 4));
    return fitting.length ? ` ${this.#directive(random.pick(fitting))}` : '';
  }

  #directive(directive) {
    return `@${directive.name}${this.#arguments(directive.args)}`;
  }

  #description(probability) {
    return this.#random.chance(probability) ? `${stringLiteral(this.#random.pick(['说明', 'What is asked.']), this.#random)} ` : '';
  }
}
