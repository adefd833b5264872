import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { assembleCast, type Cast } from '../cast.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { ask } from './graphql-client.ts';

let server: TestServer;
let cast: Cast;
beforeAll(async () => {
  server = await startTestServer();
  cast = await assembleCast(server.url);
});
afterAll(() => server.stop());

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
/** Each fragment spreads the next one twice: 2^30 fields. */
const fanOut = `{ ...f0 } ${repeat(30, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)}
  fragment f30 on Query { authMe { id } }`;

const attacks: readonly (readonly [string, string, string])[] = [
  ['depth', `{ ${'a { '.repeat(200)} b ${'} '.repeat(200)} }`, 'QUERY_TOO_DEEP'],
  [
    'depth by fragments',
    `{ ...f0 } ${repeat(20, (index) => `fragment f${index} on Query { a { ...f${index + 1} } }`)} fragment f20 on Query { b }`,
    'QUERY_TOO_DEEP',
  ],
  [
    'depth of introspection',
    `{ __schema { types { fields { type { ${'ofType { '.repeat(30)} name ${'} '.repeat(30)} } } } } }`,
    'QUERY_TOO_DEEP',
  ],
  [
    'introspection in a circle',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    'QUERY_TOO_DEEP',
  ],
  ['aliases', `{ ${repeat(60, (index) => `a${index}: authMe { id }`)} }`, 'QUERY_TOO_COMPLEX'],
  ['a thousand aliases', `{ ${repeat(1_000, (index) => `a${index}: authMe { id }`)} }`, 'QUERY_TOO_COMPLEX'],
  [
    'aliases of fields',
    `{ sessionsList { items { ${repeat(60, (index) => `t${index}: title`)} } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'aliases of the schema',
    `{ ${repeat(30, (index) => `s${index}: __schema { types { fields { type { name } } } }`)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  ['fan-out of fragments', fanOut, 'QUERY_TOO_COMPLEX'],
  ['the same field many times', `{ authMe { ${'id '.repeat(3_000)} } }`, 'QUERY_TOO_COMPLEX'],
  [
    'many logins at once',
    `mutation { ${repeat(30, (index) => `a${index}: authLogin(input: { email: "a@b.de", password: "p${index}" }) { expiresIn }`)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  ['many tokens', `{ ${'authMe { id } '.repeat(2_000)} }`, 'QUERY_TOO_COMPLEX'],
  ['much text', `{ authMe { id } } # ${'x'.repeat(40_000)}`, 'QUERY_TOO_COMPLEX'],
  [
    'large pages in large pages',
    `{ sessionsList(input: { limit: 100 }) { items { ${repeat(3, (index) => `p${index}: polls(limit: 100) { items { id title options { id text } } }`)} } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'fragments in a circle',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

describe.each(attacks)('%s', (_name, query, code) => {
  it('is refused at once over HTTP', async () => {
    await ask(server.url, '{ authMe { id } }', { token: cast.host.token });
    const started = performance.now();
    const answer = await ask(server.url, query, { token: cast.host.token });
    const milliseconds = performance.now() - started;
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.data).toBeUndefined();
    expect(milliseconds).toBeLessThan(100);
  });

  it('and over event streams', async () => {
    const answer = await ask(server.url, query, {
      token: cast.host.token,
      headers: { accept: 'text/event-stream' },
    });
    expect(answer).toMatchObject({ status: 400, code });
  });

  it('and over WebSocket', async () => {
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { token: cast.host.token },
    });
    const refused = new Promise((resolve, reject) =>
      client.subscribe(
        { query },
        { next: reject, error: resolve, complete: () => reject(new Error('complete')) },
      ),
    );
    expect(await refused).toMatchObject([{ extensions: { code } }]);
    await client.dispose();
  });
});

describe('what is asked in earnest', () => {
  it('sessions with their polls and options pass', async () => {
    const query =
      '{ sessionsList { items { id title polls { items { id title status options { id text } } } } } }';
    expect(await ask(server.url, query, { token: cast.host.token })).toMatchObject({
      status: 200,
      errors: [],
    });
  });

  it('and the standard introspection', async () => {
    const answer = await ask(server.url, getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(answer).toMatchObject({ status: 200, errors: [] });
    const { types } = answer.data.__schema;
    const fieldsOf = (name: string): string[] =>
      types
        .find((type: { name: string }) => type.name === name)
        .fields.map((field: { name: string }) => field.name);
    const all = [...fieldsOf('Query'), ...fieldsOf('Mutation'), ...fieldsOf('Subscription')];
    const expected = server.composition.catalogue.entries.map(({ name }) =>
      name.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase()),
    );
    expect(all.sort()).toEqual(expected.sort());
  });
});

describe('a page’s size', () => {
  const nested = (size: string) =>
    `query ($size: Int, $input: SessionsListInput) { sessionsList(${size}) { items { polls(limit: 100) { items { options { id text } } } } } }`;
  it.each([
    ['told', 'input: { limit: 100 }', {}],
    ['in a variable', 'input: { limit: $size }', { size: 100 }],
    ['in an input variable', 'input: $input', { input: { limit: 100 } }],
  ])('counts where it is %s', async (_name, size, variables) => {
    const query = nested(size).replace(/^query \([^)]*\)/, (head) =>
      size.includes('$size')
        ? 'query ($size: Int)'
        : size.includes('$input')
          ? 'query ($input: SessionsListInput)'
          : head.slice(0, 5),
    );
    const small = JSON.parse(JSON.stringify(variables).replace('100', '2')) as Record<string, unknown>;
    const options = { token: cast.host.token };
    expect(await ask(server.url, query, { ...options, variables })).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
    if (Object.keys(variables).length > 0) {
      expect(await ask(server.url, query, { ...options, variables: small })).toMatchObject({ status: 200 });
    }
  });
});
