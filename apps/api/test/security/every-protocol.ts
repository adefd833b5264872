import { connectWebSocket, openEventStream } from '@pulse/testing';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ask as askGraphQL } from '../graphql/graphql-client.ts';
import { restClient } from '../rest-client.ts';
import { ask as askSocketIo, connected, socketIo } from '../socket-io/socket-io-client.ts';
import { asRefusal, trpcClient } from '../trpc/trpc-client.ts';

/** `ok`, or the code of the refusal. */
export type Verdicts = Readonly<Record<string, string>>;

/** What each protocol says to somebody who asks with this token who they are; on SSE, to watch a channel. */
export async function whoAmIEverywhere(
  url: string,
  token: string,
  channel = 'session:none',
): Promise<Verdicts> {
  const [rest, graphql, graphqlSocket, trpc, webSocket, socketIoVerdict, sse] = await Promise.all([
    restClient(url, token)
      .get('/auth/me')
      .then(({ code }) => code ?? 'ok'),
    askGraphQL(url, '{ authMe { id } }', { token }).then(({ code }) => code ?? 'ok'),
    overGraphQLSocket(url, token),
    trpcClient(url, token)
      .auth.me.query({})
      .then(
        () => 'ok',
        (error: unknown) => asRefusal(error).code,
      ),
    connectWebSocket({ url, token }).then(
      async (socket) => {
        await socket.close();
        return 'ok';
      },
      (error: unknown) => codeOf(error),
    ),
    overSocketIo(url, token),
    openEventStream({ url, token, channels: [channel] }).then(
      async (stream) => {
        await stream.close();
        return 'ok';
      },
      (error: unknown) => codeOf(error),
    ),
  ]);
  return { rest, graphql, graphqlSocket, trpc, webSocket, socketIo: socketIoVerdict, sse };
}

/** The protocols of `whoAmIEverywhere`, each with the same verdict. */
export function everywhere(verdict: string): Verdicts {
  return {
    rest: verdict,
    graphql: verdict,
    graphqlSocket: verdict,
    trpc: verdict,
    webSocket: verdict,
    socketIo: verdict,
    sse: verdict,
  };
}

/** What each protocol says to somebody who wants to follow a channel. */
export async function followEverywhere(url: string, token: string, sessionId: string): Promise<Verdicts> {
  const channel = `session:${sessionId}`;
  const socket = await connectWebSocket({ url, token });
  const io = await connected(socketIo(url, { token }));
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { token },
    retryAttempts: 0,
  });
  const query = `subscription { sessionsWatch(input: { sessionId: "${sessionId}" }) { pos } }`;
  try {
    return {
      webSocket: await socket.subscribe(channel).then(() => 'ok', codeOf),
      sse: await openEventStream({ url, token, channels: [channel] }).then(async (stream) => {
        await stream.close();
        return 'ok';
      }, codeOf),
      socketIo: verdictOf(await askSocketIo(io, 'subscribe', { channel })),
      socketIoRoom: verdictOf(await askSocketIo(io, 'sessions.watch', { sessionId })),
      graphqlSocket: await firstOf(client.iterate({ query })),
      graphqlStream: await overEventStream(url, token, query),
      trpc: await overTrpcStream(url, token, sessionId),
      ticket: await byTicket(url, token, channel),
    };
  } finally {
    await socket.close();
    io.disconnect();
    await client.dispose();
  }
}

/** Who follows is decided when the stream is opened. */
async function byTicket(url: string, token: string, channel: string): Promise<string> {
  const { code, data } = await restClient(url, token).post('/stream-tickets', { channels: [channel] });
  if (code !== undefined) return code;
  return openEventStream({ url, ticket: data.ticket }).then(async (stream) => {
    await stream.close();
    return 'ok';
  }, codeOf);
}

function verdictOf(answer: {
  readonly success: boolean;
  readonly error?: { readonly code: string };
}): string {
  return answer.success ? 'ok' : (answer.error?.code ?? 'no code');
}

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'no code';
}

async function overSocketIo(url: string, token: string): Promise<string> {
  const socket = socketIo(url, { token });
  try {
    await connected(socket);
    return 'ok';
  } catch (error) {
    return (error as { data?: { code?: string } }).data?.code ?? 'no code';
  } finally {
    socket.disconnect();
  }
}

/** The reason of a socket that was closed at its opening is the code. */
function overGraphQLSocket(url: string, token: string): Promise<string> {
  return new Promise((resolve) => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { token },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: {
        connected: () => {
          resolve('ok');
          void client.dispose();
        },
        closed: (event) => resolve((event as { reason: string }).reason),
      },
    });
  });
}

interface Result {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[] | undefined;
}

async function firstOf(results: AsyncIterableIterator<object>): Promise<string> {
  try {
    const { value } = await results.next();
    await results.return?.();
    return String((value as Result | undefined)?.errors?.[0]?.extensions?.code ?? 'ok');
  } catch (error) {
    const [first] = Array.isArray(error) ? (error as Result['errors'] & object) : [];
    return String(first?.extensions?.code ?? codeOf(error));
  }
}

/** Of a stream that goes on, no more than the first event is read. */
async function readUntil(url: string, init: RequestInit, found: RegExp): Promise<string> {
  const abort = new AbortController();
  const response = await fetch(url, { ...init, signal: abort.signal });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (found.test(text)) break;
  }
  abort.abort();
  return text;
}

async function overEventStream(url: string, token: string, query: string): Promise<string> {
  const text = await readUntil(
    `${url}/graphql`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query }),
    },
    /"pos"|"code"/,
  );
  return /"code":"(\w+)"/.exec(text)?.[1] ?? 'ok';
}

async function overTrpcStream(url: string, token: string, sessionId: string): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ sessionId }));
  const text = await readUntil(
    `${url}/trpc/sessions.watch?input=${input}`,
    { headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` } },
    /"pos"|"code":"[A-Z_]+"/,
  );
  return /"error":\{"code":"(\w+)"/.exec(text)?.[1] ?? (text.includes('"pos"') ? 'ok' : text);
}
