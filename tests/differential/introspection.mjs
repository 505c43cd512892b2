// Introspection: the engine's answer to the query that tools send is graphql-js's, type for type and field for field.

import { buildClientSchema, executeSync, getIntrospectionQuery, isSpecifiedDirective, parse } from 'graphql';

const builtIn = /^(__.*|Int|Float|String|Boolean|ID)$/;

export async function compareIntrospection(reference, ask) {
  const query = getIntrospectionQuery({
    descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  });
  const answer = await ask(query);
  if (answer.errors) {
    return JSON.stringify(answer.errors);
  }

  // Tools build a schema of it.
  buildClientSchema(answer.data);
  const theirs = normal(withoutDrafts(executeSync({ schema: reference.schema, document: parse(query) }).data.__schema));
  const ours = normal(answer.data.__schema);
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const differences = [...names].filter((name) => theirs[name] !== ours[name]);
  return differences.length === 0
    ? undefined
    : differences.slice(0, 5).map((name) => `${name}\n  graphql-js: ${theirs[name]}\n  here:       ${ours[name]}`).join('\n');
}

/** Part by part, because the order of types is free, and without descriptions of what is built in: each engine has its own sentences. */
function normal({ types, directives, ...roots }) {
  return Object.fromEntries([
    ['schema', JSON.stringify(roots)],
    ...types.map((type) => [type.name, JSON.stringify(builtIn.test(type.name) ? undescribed(type) : type)]),
    ...directives.map((d) => [`@${d.name}`, JSON.stringify(isSpecifiedDirective(d) ? undescribed(d) : d)]),
  ]);
}

/** graphql-js 17.1 describes what is only proposed: directives that are deprecated, and variables of fragments. */
function withoutDrafts(schema) {
  for (const type of schema.types) {
    if (type.name === '__Schema') {
      type.fields.find((f) => f.name === 'directives').args = [];
    } else if (type.name === '__Directive') {
      type.fields = type.fields.filter((f) => f.name !== 'isDeprecated' && f.name !== 'deprecationReason');
    } else if (type.name === '__DirectiveLocation') {
      type.enumValues = type.enumValues.filter((v) => v.name !== 'DIRECTIVE_DEFINITION' && v.name !== 'FRAGMENT_VARIABLE_DEFINITION');
    }
  }

  const deprecated = schema.directives.find((d) => d.name === 'deprecated');
  deprecated.locations = deprecated.locations.filter((l) => l !== 'DIRECTIVE_DEFINITION');
  return schema;
}

function undescribed(part) {
  return JSON.parse(JSON.stringify(part, (key, value) => (key === 'description' ? null : value)));
}
