import { createClient } from 'graphql-sse';
import type { PublicError, StreamProtocol } from '../protocol.ts';
import type { Documents } from './graphql-document.ts';
import { errorOf, type GraphQLFault } from './graphql-outcome.ts';
import { followGraphQL, type SubscribingClient } from './graphql-streams.ts';

export const graphqlEventStreams = (documents: Documents): StreamProtocol => ({
  name: 'GraphQL over graphql-sse',
  namesBy: 'useCase',
  async follow(options) {
    // graphql-sse types its results as results of queries; what arrives is the same as by graphql-ws.
    const client = createClient({
      url: `${options.url}/graphql`,
      retryAttempts: 0,
      ...(options.token === undefined ? {} : { headers: { authorization: `Bearer ${options.token}` } }),
    }) as unknown as SubscribingClient;
    return followGraphQL(client, documents, options, refusal);
  },
});

/** Undefined for a lost connection. An answer that is no stream is in the error of graphql-sse as it came. */
async function refusal(problem: unknown): Promise<PublicError | undefined> {
  if (Array.isArray(problem)) return errorOf(problem[0] as GraphQLFault);
  const { response } = problem as { readonly response?: Response | null };
  if (!response) return undefined;
  const { errors } = (await response.json()) as { readonly errors?: readonly GraphQLFault[] };
  return errors?.[0] && errorOf(errors[0]);
}
