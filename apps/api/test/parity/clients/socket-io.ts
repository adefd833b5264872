import type { Answer } from '../../../src/protocols/socket-io/events.ts';
import {
  ask,
  connected,
  follow as followFrames,
  type LiveSocket,
  socketIo,
  type Transport,
} from '../../socket-io/socket-io-client.ts';
import type { CallProtocol, Outcome, PublicError, StreamProtocol, Target } from '../protocol.ts';
import { Connections } from './connections.ts';
import { publicError } from './public-error.ts';

export function socketIoCalls({ url }: Target, transport: Transport): CallProtocol {
  const connections = new Connections<LiveSocket>(
    (token) => {
      const socket = socketIo(url, token === undefined ? {} : { token }, { transports: [transport] });
      // Who comes without a token is sent away after a minute.
      socket.on('disconnect', () => connections.forget(token));
      return connected(socket);
    },
    (socket) => socket.disconnect(),
  );
  return {
    name: `Socket.IO by ${transport}`,
    servesNobody: true,
    checksTypes: false,
    refusesByClosing: false,
    async call(useCase, input, { token, idempotencyKey } = {}) {
      let socket: LiveSocket;
      try {
        socket = await connections.of(token);
      } catch (error) {
        return { error: refusedHandshake(error) };
      }
      const options = idempotencyKey === undefined ? [] : [{ idempotencyKey }];
      return outcomeOf(await ask(socket, useCase.name, input, ...options));
    },
    close: () => connections.closeAll(),
  };
}

/** By the names of the use cases. `ended` settles at the first loss, so that whoever follows decides when to return. */
export const socketIoStreams = (transport: Transport): StreamProtocol => ({
  name: `Socket.IO by ${transport}`,
  namesBy: 'useCase',
  async follow({ url, token, streams, ledger }) {
    const ended = Promise.withResolvers<PublicError | undefined>();
    const auth = token === undefined ? {} : { token };
    const socket = socketIo(url, auth, { transports: [transport], reconnection: false });
    socket.on('disconnect', () => ended.resolve(undefined));
    try {
      await connected(socket);
    } catch (error) {
      return { ended: Promise.resolve(refusedHandshakeOrLost(error)), cut: async () => {} };
    }
    followFrames(socket, ledger);
    for (const { useCase, input, channel } of streams) {
      const after = ledger.tokenOf(channel);
      ask(socket, useCase.name, { ...input, ...(after === undefined ? {} : { after }) }).then(
        (answer) => {
          if (!answer.success) ended.resolve(publicError(answer.error));
        },
        () => ended.resolve(undefined), // disconnected before the answer
      );
    }
    return {
      ended: ended.promise,
      async cut() {
        socket.off('event');
        socket.io.engine.close();
        socket.disconnect();
      },
    };
  },
});

function outcomeOf(answer: Answer<unknown>): Outcome {
  return answer.success ? { data: answer.data } : { error: publicError(answer.error) };
}

function refusedHandshake(error: unknown): PublicError {
  const told = refusedHandshakeOrLost(error);
  if (!told) throw error;
  return told;
}

/** A `connect_error` has the error body as its `data`; without one the connection did not come about. */
function refusedHandshakeOrLost(error: unknown): PublicError | undefined {
  const { data } = error as { readonly data?: PublicError };
  return data && publicError(data);
}
