// Relay: its compiler reads the SDL and compiles pagination and refetching by node; its runtime runs the artifacts.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import relayRuntime from 'relay-runtime';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = relayRuntime;
const compiler = fileURLToPath(new URL('./node_modules/.bin/relay-compiler', import.meta.url));

const source = `
import { graphql } from 'relay-runtime';

graphql\`
  query ProjectsQuery($first: Int!, $after: String) {
    ...Projects_query @arguments(first: $first, after: $after)
  }
\`;

graphql\`
  fragment Projects_query on Query
  @refetchable(queryName: "ProjectsPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    projects(first: $first, after: $after, order: [{ name: ASC }], where: { amount: { gt: 0 } }) @connection(key: "Projects_projects") {
      edges {
        node {
          id
          ...Projects_project
        }
      }
    }
  }
\`;

graphql\`
  fragment Projects_project on Project @refetchable(queryName: "ProjectRefetchQuery") {
    id
    name
    amount(unit: YUAN)
    department {
      name
    }
  }
\`;
`;

export async function relay({ url, schema, folder, check }) {
  const project = `${folder}/relay`;
  await mkdir(`${project}/src`, { recursive: true });
  await writeFile(`${project}/src/Projects.js`, source);
  await writeFile(`${project}/relay.config.json`, JSON.stringify({
    src: './src', schema: '../schema.graphql', language: 'javascript', eagerEsModules: true, artifactDirectory: './artifacts',
  }));
  await mkdir(`${project}/artifacts`);

  const compiled = await check('relay-compiler compiles pagination and refetching', async () => {
    await promisify(execFile)(compiler, [`${project}/relay.config.json`], { cwd: project, timeout: 30_000 });
    return true;
  });
  if (!compiled) {
    return;
  }

  const artifact = async (name) => (await import(`${project}/artifacts/${name}.graphql.js`)).default;
  const environment = new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async ({ text }, variables) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
        signal: AbortSignal.timeout(10_000),
      });
      return answer.json();
    }),
  });

  const id = await check('relay-runtime pages through a connection', async () => {
    const query = await artifact('ProjectsPaginationQuery');
    const read = async (variables) => {
      await fetchQuery(environment, query, variables).toPromise();
      const { fragment } = createOperationDescriptor(query, variables);
      const pointer = environment.lookup(fragment).data.__fragments;
      assert.ok(pointer, 'The store has no answer.');
      return environment.getStore().getSource();
    };

    const connections = (records) => records.getRecordIDs().filter((record) => /^client:root:projects\(/.test(record) && /pageInfo$/.test(record));
    const first = await read({ first: 2, after: null });
    const [pageInfo] = connections(first).map((record) => first.get(record));
    assert.equal(pageInfo.hasNextPage, true);
    const second = await read({ first: 2, after: pageInfo.endCursor });
    const projects = second.getRecordIDs().map((record) => second.get(record)).filter((record) => record?.__typename === 'Project');
    assert.equal(projects.length, 4);
    return projects[0].id;
  });

  await check('relay-runtime refetches a project by node', async () => {
    const refetched = await fetchQuery(environment, await artifact('ProjectRefetchQuery'), { id }).toPromise();
    assert.equal(refetched.node.__id ?? refetched.node.id, id);
  });
}
