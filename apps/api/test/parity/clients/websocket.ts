import { connectWebSocket, ProtocolRefusal, type WebSocketClient } from '@pulse/testing';
import type { CallProtocol, PublicError, StreamProtocol, Target } from '../protocol.ts';
import { Connections } from './connections.ts';
import { publicError } from './public-error.ts';

/** The close codes that say who is not let in. */
const refusingCodes: Readonly<Record<number, string>> = { 4401: 'UNAUTHENTICATED' };

export function webSocketCalls({ url }: Target): CallProtocol {
  const connections = new Connections<WebSocketClient>(
    (token) => connectWebSocket({ url, ...(token === undefined ? {} : { token }) }),
    (client) => client.destroy(),
  );
  return {
    name: 'WebSocket',
    servesNobody: false,
    checksTypes: false,
    refusesByClosing: true,
    async call(useCase, input, { token, idempotencyKey } = {}) {
      try {
        const client = await connections.of(token);
        const key = idempotencyKey === undefined ? {} : { idempotencyKey };
        return { data: await client.ask({ type: 'call', op: useCase.name, input, ...key }) };
      } catch (error) {
        if (hasClosed(error)) connections.forget(token);
        const refused = refusal(error);
        if (!refused) throw error;
        return { error: refused };
      }
    },
    close: () => connections.closeAll(),
  };
}

export const webSocketStreams: StreamProtocol = {
  name: 'WebSocket',
  namesBy: 'channel',
  async follow({ url, token, streams, ledger }) {
    const ended = Promise.withResolvers<PublicError | undefined>();
    try {
      const client = await connectWebSocket({ url, ledger, ...(token === undefined ? {} : { token }) });
      void client.closed.then(() => ended.resolve(undefined));
      for (const { channel } of streams) {
        client
          .subscribe(channel, ledger.tokenOf(channel))
          .catch((error: unknown) => ended.resolve(refusal(error)));
      }
      return {
        ended: ended.promise,
        async cut() {
          client.destroy();
          await client.closed;
        },
      };
    } catch (error) {
      return { ended: Promise.resolve(refusal(error)), cut: async () => {} };
    }
  },
};

function hasClosed(error: unknown): boolean {
  return error instanceof ProtocolRefusal && error.code.startsWith('CLOSED_');
}

/** Undefined for a lost connection. */
function refusal(error: unknown): PublicError | undefined {
  if (!(error instanceof ProtocolRefusal)) throw error;
  const closed = /^CLOSED_(\d+)$/.exec(error.code)?.[1];
  if (closed === undefined) return publicError(error.body);
  const code = refusingCodes[Number(closed)];
  return code === undefined ? undefined : { code };
}
