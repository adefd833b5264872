import { type Documents, readDocuments } from './clients/graphql-document.ts';
import { graphqlOverHttp } from './clients/graphql-http.ts';
import { graphqlSocketCalls, graphqlSocketStreams } from './clients/graphql-socket.ts';
import { graphqlEventStreams } from './clients/graphql-sse.ts';
import { restProtocol } from './clients/rest.ts';
import { socketIoCalls, socketIoStreams } from './clients/socket-io.ts';
import { eventStreams } from './clients/sse.ts';
import { trpcCalls, trpcStreams } from './clients/trpc.ts';
import { webSocketCalls, webSocketStreams } from './clients/websocket.ts';
import type { CallProtocol, StreamProtocol, Target } from './protocol.ts';

/** Everything that a server is asked through. */
export interface Protocols extends AsyncDisposable {
  /** REST, which the others are compared with. */
  readonly canonical: CallProtocol;
  /** All, the canonical one first. */
  readonly calls: readonly CallProtocol[];
  readonly streams: readonly StreamProtocol[];
}

/** Every protocol of a running server; GraphQL's documents are read from the schema that it shows. */
export async function openProtocols(target: Target): Promise<Protocols> {
  const documents: Documents = await readDocuments(target);
  const canonical = restProtocol(target);
  const calls = [
    canonical,
    webSocketCalls(target),
    graphqlOverHttp(target, documents),
    graphqlSocketCalls(target, documents),
    trpcCalls(target),
    socketIoCalls(target, 'websocket'),
    socketIoCalls(target, 'polling'),
  ];
  return {
    canonical,
    calls,
    streams: [
      webSocketStreams,
      eventStreams,
      graphqlSocketStreams(documents),
      graphqlEventStreams(documents),
      trpcStreams,
      socketIoStreams('websocket'),
      socketIoStreams('polling'),
    ],
    async [Symbol.asyncDispose]() {
      await Promise.all(calls.map((protocol) => protocol.close()));
    },
  };
}
