// Apollo Client: runs the generated documents, with the possible types that its documentation has one ask the service for.

import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import assert from 'node:assert/strict';

export async function apollo({ url, documents, check }) {
  const link = new HttpLink({ uri: url });
  const possibleTypes = await check('the service tells the possible types of its interfaces', async () => {
    const { data } = await new ApolloClient({ link, cache: new InMemoryCache() }).query({
      query: gql`{ __schema { types { kind name possibleTypes { name } } } }`,
    });
    const types = data.__schema.types.filter((type) => type.possibleTypes);
    return Object.fromEntries(types.map((type) => [type.name, type.possibleTypes.map((possible) => possible.name)]));
  });
  if (!possibleTypes) {
    return;
  }

  const cache = new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { projects: relayStylePagination(['where', 'order']) } } } });
  const client = new ApolloClient({ link, cache });
  const project = await check('Apollo Client runs a generated query with variables', async () => {
    const { data } = await client.query({
      query: documents.ProjectsDocument,
      variables: { first: 2, unit: 'YUAN', where: { amount: { gt: 0 } } },
      fetchPolicy: 'no-cache',
    });
    assert.equal(data.projects.nodes.length, 2);
    assert.ok(data.projects.totalCount > 2);
    return data.projects.nodes[0];
  });

  await check('Apollo Client reads the same project by its id, through a fragment on an interface', async () => {
    const { data } = await client.query({ query: documents.AnythingDocument, variables: { id: project.id, unit: 'YUAN' } });
    assert.equal(data.node.__typename, 'Project');
    assert.equal(data.node.name, project.name);
  });

  await check('Apollo Client tells what is wrong with a document', async () => {
    await assert.rejects(
      client.query({ query: gql`{ projects { nodes { nothing } } }`, fetchPolicy: 'no-cache' }),
      /The field `nothing` does not exist on the type `Project`/);
  });
}
