// Breaks a document: takes its tokens apart and puts them together again with something lost, doubled, moved or replaced.

import { Lexer, Source, TokenKind } from 'graphql';

const names = ['nope', '__typename', 'on', 'true', 'null', 'fragment', 'Int', 'String', 'Query', 'F0', 'F1', 'v0', 'v1', '__schema', 'name', 'id'];
const literals = ['1', '1.5', '"text"', 'NOPE', '[1]', '{ a: 1 }', 'null', '$v0', '$nope', '"\\u{1F600}"', '"\\uD83D"', '01', '1e', '.5', '"open', '-'];
const insertions = [
  '@skip(if: true)', '@include(if: $v0)', '@nope', '@deprecated', '@skip', '(nope: 1)', '{ __typename }', '...F0', '... on Query { __typename }',
  '...Nope', '!', '[', ']', '{', '}', '(', ')', '$', '$v9: Int', ':', '=', '= null', '&', '|', '@', '..', '#', '"""', 'query Q { __typename }',
  'fragment F0 on Query { ...F0 }', 'fragment Lonely on Nope { a }', 'subscription { __typename }', 'type A { a: Int }', 'extend schema @nope', '\u0000', '\uFEFF',
];

// What chance would seldom hit: each breaks a rule on purpose, where the document has a place for it.
const breaches = [
  [/([(,\s])(\w+: (?:\w+|"[^"]*"|\$\w+))(?=[,)])/, '$1$2, $2'],
  [/(\$\w+): (\w+)([^,)]*)/, '$1: $2$3, $1: $2'],
  [/: (\w+)!?( = [^,)]*)?([,)\n])/, ': Query$3'],
  [/(fragment \w+ on) \w+/, '$1 Boolean'],
  [/(fragment \w+ on) \w+/, '$1 NOPE'],
  [/fragment (\w+) on (\w+)/, 'fragment $1 on $2 { __typename } fragment $1 on $2'],
  [/fragment (\w+) on (\w+)([^{]*)\{/, 'fragment $1 on $2$3{ ...$1 '],
  [/fragment (\w+) on (\w+)([^{]*)\{/, 'fragment $1 on $2$3{ ...Again } fragment Again on $2 { ...$1 '],
  [/\b(id|name|code|__typename|totalCount)\n/, '$1 { __typename }\n'],
  [/(\w+)(\([^()]*\))? \{\n\s+__typename\n\s+\}/, '$1$2'],
  [/\.\.\.(F\d+)/, '...$1 @skip(if: true) @skip(if: false) @tag(name: "a") @tag(name: "b")'],
  [/\{\n/, '{ __typename @once @once @include(if: true) @include(if: true)\n'],
  [/query (\w*)/, 'query Same { __typename } query Same'],
  [/query (\w*)/, '{ __typename } query $1'],
  [/(mutation|subscription) (\w*)/, '$1 Same { __typename } $1 Same'],
  [/$/, '\ntype Added { a: Int } extend type Query { b: Int } directive @c on FIELD'],
  [/$/, '\nfragment Unused on Query { __typename }'],
  [/(\w+): \{ /, '$1: { nope: 1, '],
  [/\((\w+): [^()]*\)/, '($1: null)'],
  [/\((\w+): [^()]*\)/, ''],
  [/\$(\w+)(?=[,)\s}\]])/, '$$missing'],
];

export function mutate(text, random) {
  const [place, breach] = random.pick(breaches);
  if (random.chance(0.5) && place.test(text)) {
    return respace(text.replace(place, breach), random);
  }

  const tokens = tokensOf(text);
  for (let left = 1 + random.below(3); left > 0 && tokens.length > 1; left--) {
    change(tokens, random);
  }

  return join(tokens, random);
}

/** The same tokens between other white space, so that positions are never where a printer would put them. */
export function respace(text, random) {
  return join(tokensOf(text), random);
}

function tokensOf(text) {
  const lexer = new Lexer(new Source(text));
  const tokens = [];
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { start, end } = lexer.token;
    tokens.push(text.slice(start, end));
  }

  return tokens;
}

function change(tokens, random) {
  const at = random.below(tokens.length);
  const places = tokens.flatMap((token, i) => (/^[_A-Za-z]/.test(token) ? [i] : []));
  const named = places.length ? random.pick(places) : at;
  switch (random.below(9)) {
    case 0:
      tokens.splice(at, 1 + random.below(2));
      break;
    case 1:
      tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(12)));
      break;
    case 2:
      exchange(tokens, at, random.below(tokens.length));
      break;
    case 3:
    case 4:
      tokens[named] = random.chance(0.5) && places.length ? tokens[random.pick(places)] : random.pick(names);
      break;
    case 5:
      tokens[at] = random.pick(literals);
      break;
    case 6:
      tokens.splice(at, 0, random.pick(insertions));
      break;
    case 7:
      // A name as its own alias, or another's: fields that are merged, or cannot be.
      tokens.splice(named, 0, tokens[random.pick(places.length ? places : [at])], ':');
      break;
    default:
      copySelections(tokens, random);
  }
}

function exchange(tokens, a, b) {
  [tokens[a], tokens[b]] = [tokens[b], tokens[a]];
}

/** What stands in one pair of braces comes to stand in another: selections where their types are not. */
function copySelections(tokens, random) {
  const open = tokens.flatMap((token, i) => (token === '{' ? [i] : []));
  if (open.length < 2) {
    return;
  }

  const from = random.pick(open);
  const to = random.pick(open);
  tokens.splice(to, spanFrom(tokens, to), ...tokens.slice(from, from + spanFrom(tokens, from)));
}

function spanFrom(tokens, start) {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    depth += tokens[i] === '{' ? 1 : tokens[i] === '}' ? -1 : 0;
    if (depth === 0) {
      return i - start + 1;
    }
  }

  return tokens.length - start;
}

function join(tokens, random) {
  let text = '';
  for (const token of tokens) {
    text += token + (random.chance(0.15)
      ? random.pick(['\n', '\r\n', '\r', '\n\n', ',', ', ', '\t', ' # 预算 😀 {\n', '\uFEFF', '#\n', '  '])
      : ' ');
  }

  return text;
}
