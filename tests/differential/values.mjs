// Values of input types, as literals of a document and as JSON of variables; now and then one that its type does not take.

import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

const wrong = { literal: ['1', '-0', '1.5', '2147483648', '"text"', '""', 'true', 'null', 'NOPE', '[]', '[1, null]', '{}', '{ nope: 1 }', '"""block"""'] };
wrong.json = [1, 0, -1.5, 2147483648, 'text', '', true, null, 'NOPE', [], [1, null], {}, { nope: 1 }];

const days = ['2021-02-28', '2020-02-29'];
const moments = ['2021-03-05T08:30:00+08:00', '2021-03-05T00:30:00.25Z'];
const scalars = {
  Int: (random) => random.pick([0, 7, -7, 2147483647, -2147483648]),
  Float: (random) => random.pick([0, 7, -7.25, 1e30]),
  String: (random) => random.pick(['', 'plain', '预算 "2021"', 'line\nline', '😀']),
  ID: (random) => random.pick(['UHJvamVjdDox', 7, '']),
  Boolean: (random) => random.chance(0.5),
  Decimal: (random) => random.pick([0, 12.5, -3]),
  LocalDate: (random) => random.pick(days),
  DateTime: (random) => random.pick(moments),
};

/** A value of the type as JSON; undefined where it is left out. `mistakes` is the probability of a wrong one at each level. */
export function jsonOf(type, random, mistakes, depth = 0) {
  if (random.chance(mistakes)) {
    return random.pick(wrong.json);
  }

  if (isNonNullType(type)) {
    return jsonOf(type.ofType, random, mistakes, depth + 1) ?? jsonOf(type.ofType, random, 0, 9);
  }

  if (random.chance(depth > 3 ? 0.5 : 0.08)) {
    return null;
  }

  if (isListType(type)) {
    return random.chance(0.15)
      ? jsonOf(type.ofType, random, mistakes, depth + 1)
      : Array.from({ length: random.below(depth > 2 ? 2 : 4) }, () => jsonOf(type.ofType, random, mistakes, depth + 1));
  }

  if (isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }

  if (isInputObjectType(type)) {
    return Object.fromEntries(fieldsOf(type, random, mistakes, depth).map((f) => [f.name, jsonOf(f.type, random, mistakes, depth + 1)]));
  }

  return scalars[type.name](random);
}

/** A value of the type as a literal. `variable(type, hasDefault)` gives the text of a variable there, or nothing. */
export function literalOf(type, random, mistakes, variable, depth = 0, hasDefault = false) {
  const name = random.chance(0.15) ? variable(type, hasDefault) : undefined;
  if (name) {
    return name;
  }

  if (random.chance(mistakes)) {
    return random.pick(wrong.literal);
  }

  if (isNonNullType(type)) {
    const inner = literalOf(type.ofType, random, mistakes, () => undefined, depth + 1);
    return inner === 'null' && !random.chance(mistakes) ? literalOf(type, random, mistakes, variable, depth) : inner;
  }

  if (random.chance(depth > 3 ? 0.5 : 0.05)) {
    return 'null';
  }

  if (isListType(type)) {
    const item = () => literalOf(type.ofType, random, mistakes, variable, depth + 1);
    return random.chance(0.15) ? item() : `[${Array.from({ length: random.below(depth > 2 ? 2 : 4) }, item).join(', ')}]`;
  }

  if (isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }

  if (isInputObjectType(type)) {
    const fields = fieldsOf(type, random, mistakes, depth).map(
      (f) => `${f.name}: ${literalOf(f.type, random, mistakes, variable, depth + 1, f.defaultValue !== undefined)}`);
    return `{ ${fields.join(random.chance(0.5) ? ', ' : ' ')} }`;
  }

  const value = scalars[type.name](random);
  return typeof value === 'string' ? stringLiteral(value, random) : String(value).replace('e+', 'e');
}

export function stringLiteral(text, random) {
  if (random.chance(0.2)) {
    return `"""${text.replaceAll('"""', '\\"""')}${text.endsWith('"') ? '\n' : ''}"""`;
  }

  return random.chance(0.2)
    ? `"${Array.from(text, (c) => `\\u{${c.codePointAt(0).toString(16)}}`).join('')}"`
    : JSON.stringify(text);
}

function fieldsOf(type, random, mistakes, depth) {
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    return random.chance(mistakes) ? fields.filter(() => random.chance(0.4)) : [random.pick(fields)];
  }

  const wanted = Math.min(3, fields.length) / fields.length / (depth + 1);
  return fields.filter((f) => (isNonNullType(f.type) && f.defaultValue === undefined ? !random.chance(mistakes) : random.chance(wanted)));
}
