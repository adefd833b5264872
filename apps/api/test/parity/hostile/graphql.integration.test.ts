import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { assembleCast, type Cast } from '../../cast.ts';
import { answerOf, ask } from '../../graphql/graphql-client.ts';
import { createPoll } from '../../scenario.ts';
import { startTestServer, type TestServer } from '../../start-server.ts';

interface Hostile {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
/** `JSON.parse`, since a literal would set the prototype. */
const polluting = JSON.parse('{"title":"a","__proto__":{"admin":true}}') as Record<string, unknown>;

/** Further members of the classes that test/graphql/limits.integration.test.ts has examples of. */
const attacks: readonly (readonly [string, Hostile, string])[] = [
  [
    'lists in lists in an argument',
    { query: `{ sessionsList(input: { cursor: ${nested(1_500)} }) { nextCursor } }` },
    'INVALID_INPUT',
  ],
  [
    'lists in lists in a type',
    { query: `query ($a: ${'['.repeat(900)}Int${']'.repeat(900)}) { authMe { id } }` },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a variable nested deeply',
    {
      query: 'query ($i: SessionsListInput) { sessionsList(input: $i) { nextCursor } }',
      variables: { i: { cursor: JSON.parse(nested(900)) } },
    },
    'INVALID_INPUT',
  ],
  [
    'a fragment in itself, under a field',
    { query: '{ sessionsList { items { ...a } } } fragment a on Session { id polls { items { id } } ...a }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'inline fragments in a circle by a name',
    { query: '{ ...a } fragment a on Query { ... on Query { ... { ...a } } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a wide fan-out of fragments',
    {
      query: `{ ${repeat(8, () => '...f0')} } ${repeat(6, (index) => `fragment f${index} on Query { ${repeat(8, () => `...f${index + 1}`)} }`)} fragment f6 on Query { authMe { id name email } }`,
    },
    'QUERY_TOO_COMPLEX',
  ],
  [
    'directives without end',
    { query: `{ authMe { id ${'@include(if: true) '.repeat(900)} } }` },
    'QUERY_TOO_COMPLEX',
  ],
  [
    'depth under @skip',
    {
      query: `{ sessionsList { items { ${'a { '.repeat(20)} b ${'} '.repeat(20)} } } authMe @skip(if: true) { id } }`,
    },
    'QUERY_TOO_DEEP',
  ],
  [
    'operations without end',
    { query: repeat(700, (index) => `query q${index} { authMe { id } }`), operationName: 'q1' },
    'QUERY_TOO_COMPLEX',
  ],
  [
    'an operation named by a prototype',
    { query: 'query a { authMe { id } }', operationName: '__proto__' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fields of a prototype',
    { query: '{ constructor { name } toString __proto__ }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '__proto__ in an input',
    {
      query: 'mutation ($i: SessionsCreateInput!) { sessionsCreate(input: $i) { id } }',
      variables: { i: polluting },
    },
    'UNKNOWN_FIELD',
  ],
  [
    '__proto__ in a literal',
    { query: 'mutation { sessionsCreate(input: { title: "a", __proto__: { admin: true } }) { id } }' },
    'UNKNOWN_FIELD',
  ],
  [
    'half a surrogate pair, escaped',
    { query: '{ sessionsList(input: { cursor: "\\uD83D" }) { nextCursor } }' },
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    'two streams in one subscription',
    {
      query:
        'subscription { a: pollsWatch(input: { pollId: "x" }) { pos } b: pollsWatch(input: { pollId: "y" }) { pos } }',
    },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a subscription to nothing', { query: 'subscription { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a definition of types',
    { query: '{ authMe { id } } type Query { a: Int }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

let server: TestServer;
let cast: Cast;
beforeAll(async () => {
  server = await startTestServer();
  cast = await assembleCast(server.url);
});
afterAll(() => server.stop());

const alive = async () =>
  expect(await ask(server.url, '{ authMe { id } }', { token: cast.host.token })).toMatchObject({
    data: { authMe: { id: cast.host.userId } },
  });

describe.each(attacks)('%s', (_name, hostile, code) => {
  const { query, ...rest } = hostile;

  it('is refused over HTTP, also as an event stream', async () => {
    for (const headers of [{}, { accept: 'text/event-stream' }] as Record<string, string>[]) {
      const answer = await ask(server.url, query, { ...rest, headers, token: cast.host.token });
      expect([answer.code, answer.status, answer.data]).toEqual([code, 400, undefined]);
    }
    await alive();
  });

  it('and over both sockets’ clients', async () => {
    const { token } = cast.host;
    const clients = [
      createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { token },
        retryAttempts: 0,
      }),
      createSseClient({
        url: `${server.url}/graphql`,
        headers: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      }),
    ];
    for (const client of clients) {
      const told = await new Promise<unknown>((resolve, reject) => {
        client.subscribe(hostile, {
          next: reject,
          error: resolve,
          complete: () => reject(new Error('complete')),
        });
      });
      const { response } = told as { readonly response?: Response };
      const faults = response
        ? (await answerOf(response)).errors
        : (told as { extensions: { code: string } }[]);
      expect(faults[0]?.extensions.code).toBe(code);
      await client.dispose();
    }
    await alive();
  });
});

describe('a mutation by GET', () => {
  const create = 'mutation Make { sessionsCreate(input: { title: "by GET" }) { id } }';
  it.each([
    ['beside a query', { query: `query Ask { authMe { id } } ${create}`, operationName: 'Make' }, {}],
    ['as an event stream', { query: create }, { accept: 'text/event-stream' }],
    ['with its variables', { query: create.replace('Make', 'Make($a: Int)'), variables: '{"a":1}' }, {}],
  ])(
    '%s is refused with 405, and changes nothing',
    async (_name, parameters, headers: Record<string, string>) => {
      const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, {
        headers: { authorization: `Bearer ${cast.host.token}`, ...headers },
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      const titles = (await cast.host.get<{ title: string }[]>('/sessions')).data.map(({ title }) => title);
      expect(titles).not.toContain('by GET');
    },
  );
});

it.each([
  'application/json-seq',
  'application/jsonp',
  'text/json',
  'text/plain; application/json',
  'multipart/form-data; boundary=a',
  '*/*',
  'application/json, text/plain',
  'x',
])('a body as %j is 415, never read', async (type) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${cast.host.token}` },
    body: JSON.stringify({ query: '{ authMe { id } }' }),
  });
  expect([type, response.status]).toEqual([type, 415]);
});

it('what is somebody else’s is null, in lists, aliases and mutations; FORBIDDEN is for what may be seen', async () => {
  const poll = await createPoll(cast.host, cast.session.id);
  const query = `mutation {
    mine: sessionsUpdate(input: { sessionId: "${cast.session.id}", title: "x" }) { id }
    theirs: pollsClose(input: { pollId: "${poll.id}" }) { id }
  }`;
  const codes = async (token: string) => {
    const { data, errors } = await ask(server.url, query, { token });
    expect(data).toEqual({ mine: null, theirs: null });
    return errors.map(({ extensions }) => extensions.code);
  };
  expect(await codes(cast.otherHost.token)).toEqual(['SESSION_NOT_FOUND', 'POLL_NOT_FOUND']);
  expect(await codes(cast.participant.token)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});
