import { setTimeout as sleep } from 'node:timers/promises';
import { connectWebSocket, type FrameLedger, openEventStream } from '@pulse/testing';

/** How soon a follower tries again. */
const backoffMilliseconds = 20;

export interface FollowOptions {
  readonly url: string;
  readonly token: string;
  readonly channels: readonly string[];
  /** Over all connections: resuming must leave no trace in it. */
  readonly ledger: FrameLedger;
  readonly stopped: AbortSignal;
}

/** Watches by WebSocket, and resumes with the tokens of its frames whenever it is cut off. */
export async function followBySocket({
  url,
  token,
  channels,
  ledger,
  stopped,
}: FollowOptions): Promise<void> {
  while (!stopped.aborted) {
    try {
      const client = await connectWebSocket({ url, token, ledger });
      stopped.addEventListener('abort', () => client.destroy(), { once: true });
      await Promise.all(channels.map((channel) => client.subscribe(channel, ledger.tokenOf(channel))));
      await client.closed;
    } catch {
      await sleep(backoffMilliseconds);
    }
  }
}

/** The same by SSE, with the id of the last block. */
export async function followByStream({
  url,
  token,
  channels,
  ledger,
  stopped,
}: FollowOptions): Promise<void> {
  let lastEventId = '';
  while (!stopped.aborted) {
    try {
      const after = lastEventId === '' ? {} : { lastEventId };
      const client = await openEventStream({ url, token, channels, ledger, ...after });
      stopped.addEventListener('abort', () => void client.close(), { once: true });
      await client.ended;
      lastEventId = client.lastEventId;
    } catch {
      await sleep(backoffMilliseconds);
    }
  }
}
