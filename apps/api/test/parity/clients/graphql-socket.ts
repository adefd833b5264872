import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { CallProtocol, PublicError, StreamProtocol, Target } from '../protocol.ts';
import { Connections } from './connections.ts';
import type { Documents } from './graphql-document.ts';
import { errorOf, type GraphQLFault, type GraphQLResult, outcomeOf } from './graphql-outcome.ts';
import { followGraphQL } from './graphql-streams.ts';

/** Longer than any test: the connection stays open between operations. */
const lazyCloseTimeout = 600_000;

function open(url: string, token: string | undefined): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout,
    ...(token === undefined ? {} : { connectionParams: { token } }),
  });
}

export function graphqlSocketCalls({ url }: Target, documents: Documents): CallProtocol {
  const connections = new Connections<Client>(
    async (token) => open(url, token),
    (client) => client.dispose(),
  );
  return {
    name: 'GraphQL over graphql-ws',
    servesNobody: true,
    checksTypes: true,
    refusesByClosing: true,
    async call(useCase, input, { token, idempotencyKey } = {}) {
      const { query, field } = documents.of(useCase);
      const client = await connections.of(token);
      const extensions = idempotencyKey === undefined ? {} : { extensions: { idempotencyKey } };
      return new Promise((resolve, reject) => {
        client.subscribe(
          { query, variables: { input: input as object }, ...extensions },
          {
            next: (result) => resolve(outcomeOf(useCase, field, result as GraphQLResult)),
            error(problem) {
              const error = refusal(problem);
              if (error) resolve({ error });
              else reject(problem);
            },
            complete() {},
          },
        );
      });
    },
    close: () => connections.closeAll(),
  };
}

export const graphqlSocketStreams = (documents: Documents): StreamProtocol => ({
  name: 'GraphQL over graphql-ws',
  namesBy: 'useCase',
  follow: async (options) => followGraphQL(open(options.url, options.token), documents, options, refusal),
});

/** Errors of an operation; or the close code 4401, whose reason is the code. Undefined for a lost connection. */
function refusal(problem: unknown): PublicError | undefined {
  const fault = Array.isArray(problem) ? (problem[0] as GraphQLFault) : undefined;
  if (fault) return errorOf(fault);
  const { code, reason } = problem as { readonly code?: unknown; readonly reason?: unknown };
  return code === 4401 && typeof reason === 'string' ? { code: reason } : undefined;
}
