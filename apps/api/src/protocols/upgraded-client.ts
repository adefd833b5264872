import type { IncomingMessage } from 'node:http';

/** What is known of a client before it has said anything. */
export interface UpgradedClient {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** The peer of an upgraded connection. Behind a proxy that is the proxy: no framework reads the headers here. */
export function clientOf({ socket, headers }: IncomingMessage): UpgradedClient {
  return { address: socket.remoteAddress ?? '', userAgent: headers['user-agent'] };
}
