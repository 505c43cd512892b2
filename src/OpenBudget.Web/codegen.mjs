// Turns the page's questions into typed documents:  node codegen.mjs
// Reads src/page/queries/*.graphql and the schema the service serves; writes src/page/queries/generated.ts.
// A question that the schema does not answer fails here, and with it the build.

import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const queries = here('src/page/queries/');
const filename = `${queries}generated.ts`;

const output = await codegen({
  filename,
  schema: parse(readFileSync(here('../../schema.graphql'), 'utf8')),
  documents: readdirSync(queries)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(queries + name, 'utf8')) })),
  config: {
    useTypeImports: true,
    strictScalars: true,
    enumType: 'string-literal',
    scalars: { ID: 'string', Decimal: 'number', LocalDate: 'string', DateTime: 'string' },
    // The page sends text: without the parsed documents it needs no GraphQL library.
    documentMode: 'string',
  },
  plugins: [{ operations: {} }, { typedDocuments: {} }],
  pluginMap: { operations, typedDocuments },
});

// An unchanged file keeps its time, and the bundler that watches it stays quiet.
if (!existsSync(filename) || readFileSync(filename, 'utf8') !== output) {
  writeFileSync(filename, output);
}
