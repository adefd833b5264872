import { connectWebSocket, openEventStream } from '@pulse/testing';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ask, connected, granted, socketIo } from '../socket-io/socket-io-client.ts';
import { asRefusal, trpcClient } from '../trpc/trpc-client.ts';

interface Frame {
  readonly kind: string;
  readonly event: string;
  readonly after: string;
  readonly data?: unknown;
}

/** Somebody who follows one session by one protocol. */
export interface Follower {
  readonly frames: readonly Frame[];
  /** The code that the channel was ended with, or how the protocol says that it is over; undefined while it is not. */
  ended(): string | undefined;
  close(): Promise<unknown> | unknown;
}

export interface FollowRequest {
  readonly url: string;
  readonly token: string;
  readonly sessionId: string;
  readonly after?: string | undefined;
}

type Follow = (request: FollowRequest) => Promise<Follower>;

const webSocket: Follow = async ({ url, token, sessionId, after }) => {
  const client = await connectWebSocket({ url, token });
  let refusedWith: string | undefined;
  await client.subscribe(`session:${sessionId}`, after).catch((error: { code: string }) => {
    refusedWith = error.code;
  });
  let closedWith: string | undefined;
  void client.closed.then(({ code }) => {
    closedWith = String(code);
  });
  const told = () =>
    client.others.find(({ type }) => type === 'error') as { error?: { code: string } } | undefined;
  return {
    frames: client.ledger.frames as unknown as readonly Frame[],
    ended: () => refusedWith ?? told()?.error?.code ?? closedWith,
    close: () => client.destroy(),
  };
};

const eventStream: Follow = async ({ url, token, sessionId, after }) => {
  const channels = [`session:${sessionId}`];
  let over: string | undefined;
  try {
    const stream = await openEventStream({ url, token, channels, ...(after === undefined ? {} : { after }) });
    void stream.ended.then(() => {
      over = 'ENDED';
    });
    return {
      frames: stream.ledger.frames as unknown as readonly Frame[],
      ended: () => over,
      close: () => stream.close(),
    };
  } catch (error) {
    return { frames: [], ended: () => (error as { code: string }).code, close() {} };
  }
};

const query = `subscription ($sessionId: ID!, $after: String) {
  sessionsWatch(input: { sessionId: $sessionId }, after: $after) { kind event after data } }`;

interface GraphQLResult {
  readonly data?: { readonly sessionsWatch?: Frame } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function graphql(
  makeClient: (url: string, token: string) => ReturnType<typeof createWebSocketClient>,
): Follow {
  return async ({ url, token, sessionId, after }) => {
    const client = makeClient(url, token);
    const frames: Frame[] = [];
    let ended: string | undefined;
    const take = ({ data, errors }: GraphQLResult) => {
      if (data?.sessionsWatch) frames.push(data.sessionsWatch);
      if (errors) ended ??= errors[0]?.extensions?.code;
    };
    client.subscribe(
      { query, variables: { sessionId, after } },
      {
        next: (result) => take(result as GraphQLResult),
        error: (error) =>
          take({ errors: Array.isArray(error) ? error : [{ extensions: { code: 'CLOSED' } }] }),
        complete: () => {
          ended ??= 'COMPLETED';
        },
      },
    );
    return { frames, ended: () => ended, close: () => client.dispose() };
  };
}

const socketIoFollow: Follow = async ({ url, token, sessionId, after }) => {
  const socket = await connected(socketIo(url, { token }, { reconnection: false }));
  const frames: Frame[] = [];
  let ended: string | undefined;
  socket.on('event', (frame) => frames.push(frame as unknown as Frame));
  socket.on('unsubscribed', ({ error }) => {
    ended = error.code;
  });
  socket.on('disconnect', (reason) => {
    ended ??= reason;
  });
  const channel = `session:${sessionId}`;
  await granted(ask(socket, 'subscribe', { channel, ...(after === undefined ? {} : { after }) })).catch(
    (error: Error) => {
      ended = error.message;
    },
  );
  return { frames, ended: () => ended, close: () => socket.disconnect() };
};

const trpc: Follow = async ({ url, token, sessionId, after }) => {
  const frames: Frame[] = [];
  let ended: string | undefined;
  const subscription = trpcClient(url, token).sessions.watch.subscribe(
    { sessionId, ...(after === undefined ? {} : { lastEventId: after }) },
    {
      onData: ({ data }) => frames.push(data as unknown as Frame),
      onError: (error) => {
        ended = asRefusal(error).code;
      },
    },
  );
  return { frames, ended: () => ended, close: () => subscription.unsubscribe() };
};

/** Every protocol that follows, by its name. */
export const protocols: Readonly<Record<string, Follow>> = {
  WebSocket: webSocket,
  SSE: eventStream,
  'GraphQL over WebSocket': graphql((url, token) =>
    createWebSocketClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    }),
  ),
  'GraphQL over SSE': graphql(
    (url, token) =>
      createSseClient({
        url: `${url}/graphql`,
        headers: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      }) as unknown as ReturnType<typeof createWebSocketClient>,
  ),
  'Socket.IO': socketIoFollow,
  tRPC: trpc,
};
