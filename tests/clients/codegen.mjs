// GraphQL Code Generator: types of the schema and of operations, and typed documents; the compiler of TypeScript checks them.

import { generate } from '@graphql-codegen/cli';
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const operations = `
  query Projects($first: Int!, $where: ProjectFilterInput, $unit: MoneyUnit!) {
    projects(first: $first, where: $where, order: [{ amount: DESC }]) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ProjectParts
      }
    }
  }

  query Anything($id: ID!, $unit: MoneyUnit!) {
    node(id: $id) {
      __typename
      id
      ... on Project {
        ...ProjectParts
      }
    }
  }

  fragment ProjectParts on Project {
    id
    name
    amount(unit: $unit)
  }
`;

// Compiles only where the generated types say what the schema says: what can be null, enums, and unions of types by __typename.
const use = `
import type { AnythingQuery, ProjectsQuery, ProjectsQueryVariables } from './documents';

export const variables: ProjectsQueryVariables = { first: 2, unit: 'YUAN', where: { and: [{ name: { contains: '费' } }], amount: { gt: 0 } } };

export function names(data: ProjectsQuery): string[] {
  return (data.projects?.nodes ?? []).map((project) => project.name);
}

export function name({ node }: AnythingQuery): string | undefined {
  return node?.__typename === 'Project' ? node.name : undefined;
}
`;

const config = { useTypeImports: true, strictScalars: true, scalars: { Decimal: 'number', LocalDate: 'string', DateTime: 'string' } };

export async function codegen({ schema, folder, check }) {
  const file = `${folder}/documents.ts`;
  const generated = await check('@graphql-codegen generates types and typed documents', async () => {
    await generate({
      schema,
      documents: [operations],
      silent: true,
      // Where the plugins are looked for, whatever folder this is run from.
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      generates: {
        [`${folder}/schema.ts`]: { plugins: ['typescript'], config },
        [file]: { plugins: ['typescript-operations', 'typed-document-node'], config },
      },
    }, true);
    return true;
  });
  if (!generated) {
    return undefined;
  }

  await check('TypeScript compiles what uses the generated types', async () => {
    await writeFile(`${folder}/use.ts`, use);
    const program = ts.createProgram([`${folder}/use.ts`, `${folder}/schema.ts`], {
      strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
    });
    const problems = ts.getPreEmitDiagnostics(program).map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`);
    assert.deepEqual(problems, []);
  });

  return check('the typed documents are read', async () => {
    const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext } });
    await writeFile(`${folder}/documents.mjs`, outputText);
    return import(`${folder}/documents.mjs`);
  });
}
