import { openEventStream, ProtocolRefusal } from '@pulse/testing';
import type { StreamProtocol } from '../protocol.ts';
import { publicError } from './public-error.ts';

/** Pulse's own event streams: all channels on one, whose `id` resumes them together. */
export const eventStreams: StreamProtocol = {
  name: 'SSE',
  namesBy: 'channel',
  async follow({ url, token, streams, ledger }) {
    const channels = streams.map(({ channel }) => channel);
    // The tokens of the channels, joined as the documentation of Socket.IO has it, are a token like any other.
    const after = channels.flatMap((channel) => ledger.tokenOf(channel) ?? []).join('~');
    try {
      const client = await openEventStream({
        url,
        channels,
        ledger,
        ...(token === undefined ? {} : { token }),
        ...(after === '' ? {} : { lastEventId: after }),
      });
      return { ended: client.ended.then(() => undefined), cut: () => client.close() };
    } catch (error) {
      if (!(error instanceof ProtocolRefusal)) throw error;
      return { ended: Promise.resolve(publicError(error.body)), cut: async () => {} };
    }
  },
};
