import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Catalogue, Relation } from '@pulse/core';
import type { FastifyInstance } from 'fastify';
import { registerGraphQLOverHttp } from './graphql-over-http.ts';
import { createGraphQLOverWebSocket } from './graphql-over-websocket.ts';
import type { GraphQLSetting } from './graphql-setting.ts';
import { createGraphQLSchema } from './schema.ts';

export const graphqlPath = '/graphql';

export interface GraphQLOptions extends Omit<GraphQLSetting, 'schema' | 'path' | 'introspection'> {
  readonly catalogue: Catalogue;
  readonly relations: readonly Relation[];
  /** Whether schema and explorer are shown. */
  readonly development: boolean;
}

export interface GraphQLProtocol {
  /** For the server's `upgrade` event, when the path is {@link graphqlPath}. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every subscription so that its client comes back; further ones are refused with 503. */
  drain(): Promise<void>;
  connections(): number;
}

/** Serves the catalogue as GraphQL at `/graphql`: HTTP, event streams and graphql-transport-ws. */
export function registerGraphQL(app: FastifyInstance, options: GraphQLOptions): GraphQLProtocol {
  const setting: GraphQLSetting = {
    ...options,
    path: graphqlPath,
    schema: createGraphQLSchema(options.catalogue, options.relations),
    introspection: options.development,
  };
  const http = registerGraphQLOverHttp(app, setting);
  const webSocket = createGraphQLOverWebSocket(setting);
  return {
    handleUpgrade: webSocket.handleUpgrade,
    async drain() {
      http.drain();
      webSocket.drain();
    },
    connections: () => http.streams() + webSocket.connections(),
  };
}
