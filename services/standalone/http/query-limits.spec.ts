import { ApolloServer } from '@apollo/server';
import { localisedErrors, type RequestContext } from '@kaoping/nest-platform';
import { getIntrospectionQuery } from 'graphql';
import { queryLimits } from './query-limits.plugin.ts';

const SCHEMA = `
  type Town { name: String! parent: Town children: [Town!]! villages(first: Int! = 50): VillagePage! }
  type VillagePage { villages: [Village!]! nextCursor: String }
  type Village { name: String! score: String! town: Town! }
  type Query { town: Town! towns: [Town!]! pages(first: Int): [Town!]! }
`;
const LIMITS = { depth: 5, introspectionDepth: 20, cost: 1_000, page: 100 };

/** The codes of what comes back; a document that is answered has none. */
const codesFor = async (
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  limits: Partial<typeof LIMITS> = {},
): Promise<readonly unknown[]> => {
  const town = (): object => ({ name: '石井', parent: null, children: [], villages: { villages: [] } });
  const server = new ApolloServer<RequestContext>({
    typeDefs: SCHEMA,
    resolvers: { Query: { town, towns: () => [town()], pages: () => [town()] } },
    introspection: true,
    plugins: [localisedErrors, queryLimits({ ...LIMITS, ...limits })],
  });
  const { body } = await server.executeOperation(
    { query, variables },
    { contextValue: { language: 'en' } as RequestContext },
  );
  await server.stop();
  if (body.kind !== 'single') throw new Error('one answer is expected');
  return (body.singleResult.errors ?? []).map(({ extensions }) => extensions?.['code']);
};

describe('the depth of a query', () => {
  it('is bounded', async () => {
    expect(await codesFor('{ town { parent { parent { parent { name } } } } }')).toEqual([]);
    expect(await codesFor('{ town { parent { parent { parent { parent { name } } } } } }')).toEqual([
      'QUERY.TOO_DEEP',
    ]);
  });

  it('counts through fragments of every kind', async () => {
    const named = `
      { town { ...A } }
      fragment A on Town { parent { ...B } }
      fragment B on Town { parent { ... on Town { parent { ... { parent { name } } } } } }`;
    expect(await codesFor(named)).toEqual(['QUERY.TOO_DEEP']);
  });

  it('is that of the operation that is asked for, with its longest branch', async () => {
    expect(
      await codesFor('{ town { name } deep: town { parent { parent { parent { parent { name } } } } } }'),
    ).toEqual(['QUERY.TOO_DEEP']);
  });

  it('leaves room for the tools that ask for the schema, but for nothing beside it', async () => {
    const tools = getIntrospectionQuery();
    expect(await codesFor(tools, {}, { cost: 250_000 })).toEqual([]);
    const beside = tools.replace('__schema', 'town { name } __schema');
    expect(await codesFor(beside, {}, { cost: 250_000 })).toEqual(['QUERY.TOO_DEEP']);
  });
});

describe('the cost of a query', () => {
  it('grows with the lists around a field', async () => {
    expect(await codesFor('{ towns { children { name } } }')).toEqual([]);
    expect(await codesFor('{ towns { children { children { name } } } }')).toEqual(['QUERY.TOO_COSTLY']);
  });

  it('counts each alias', async () => {
    const aliases = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: towns { name }`).join(' ')} }`;
    expect(await codesFor(aliases(90))).toEqual([]);
    expect(await codesFor(aliases(91))).toEqual(['QUERY.TOO_COSTLY']);
  });

  it('counts a fragment wherever it is used, and each in no time', async () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment F${String(index)} on Town { ...F${String(index + 1)} name ...F${String(index + 1)} }`,
    ).join('\n');
    expect(await codesFor(`{ town { ...F0 } } ${doubling} fragment F60 on Town { name }`)).toEqual([
      'QUERY.TOO_COSTLY',
    ]);
  });

  it('takes a page for as long as it says, and the list in it for no longer', async () => {
    const page = (size: string) =>
      `{ town { villages(first: ${size}) { villages { name score } nextCursor } } }`;
    expect(await codesFor(page('100'))).toEqual([]);
    expect(await codesFor('{ towns { villages { villages { name } } } }')).toEqual(['QUERY.TOO_COSTLY']);
    expect(await codesFor('{ towns { villages(first: 5) { villages { name } } } }')).toEqual([]);
  });
});

describe('the page of a query', () => {
  it('is bounded, in the text and in a variable, and by its default', async () => {
    const limits = { page: 40 };
    expect(await codesFor('{ pages(first: 41) { name } }', {}, limits)).toEqual(['QUERY.PAGE_TOO_LARGE']);
    const byVariable = 'query Pages($size: Int) { pages(first: $size) { name } }';
    expect(await codesFor(byVariable, { size: 41 }, limits)).toEqual(['QUERY.PAGE_TOO_LARGE']);
    expect(await codesFor(byVariable, { size: 40 }, limits)).toEqual([]);
    expect(await codesFor('{ town { villages { nextCursor } } }', {}, limits)).toEqual([
      'QUERY.PAGE_TOO_LARGE',
    ]);
    const byDefault = 'query Pages($size: Int = 41) { pages(first: $size) { name } }';
    expect(await codesFor(byDefault, {}, limits)).toEqual(['QUERY.PAGE_TOO_LARGE']);
  });
});

describe('a document of fragments that lead back to themselves', () => {
  it('is refused, not followed for ever', async () => {
    const codes = await codesFor(
      '{ town { ...A } } fragment A on Town { parent { ...B } } fragment B on Town { parent { ...A } }',
    );
    expect(codes.length).toBeGreaterThan(0);
  });
});
